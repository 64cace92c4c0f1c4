import { listCurrentDefinitions } from '#store';
import { type Parts } from './parts';

/** Compiles the current processes, one after the other, before anybody asks: the first inbox of a day asks for all of them at once. */
export async function warmDefinitions({ store, cases, config, wall }: Pick<Parts, 'store' | 'cases' | 'config' | 'wall'>): Promise<void> {
  const heads = await listCurrentDefinitions(store, { region: config.region, wall: wall() });
  for (const { hash } of heads) await cases.findDefinition(hash);
}
