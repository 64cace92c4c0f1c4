import { insertDefinition, findDefinition, type Store } from '#store';
import { type CompiledProcess, type DeployFinding, type ProcessFiles } from './definition';
import { compileProcess } from './compile-process';
import { definitionHash, runningFiles } from './definition-hash';

/** The version that stands now, or everything that is wrong with the folder; nothing is stored then. */
export type Deployed =
  | { readonly ok: true; readonly hash: string; readonly version: number; readonly created: boolean; readonly process: CompiledProcess }
  | { readonly ok: false; readonly findings: readonly DeployFinding[] };

/** Checks a process folder and stores it as the newest version in a region; the same files again change nothing. */
export async function deployDefinition(
  store: Store,
  given: { readonly files: ProcessFiles; readonly region: string; readonly now: Date },
): Promise<Deployed> {
  const { files, region, now } = given;
  const compiled = await compileProcess(files);
  if (!compiled.ok) return compiled;
  const hash = definitionHash(files, region);
  const created = await insertDefinition(store, { hash, processId: files.processId, region, files: runningFiles(files) }, now);
  const stored = await findDefinition(store, hash);
  return { ok: true, hash, version: stored?.version ?? 0, created, process: compiled.process };
}
