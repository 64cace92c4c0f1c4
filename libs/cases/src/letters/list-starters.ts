import { type StartEvent, type Trigger } from '#bpmn';
import { listCurrentDefinitions } from '#store';
import { type Kit } from '../kit';

/** A start event of a process that new cases run by. */
export interface Starter {
  readonly processId: string;
  readonly start: StartEvent;
}

/** The start events of a region with this trigger, by process id and then in file order. */
export async function listStarters(
  kit: Kit,
  { region, now }: { readonly region: string; readonly now: Date },
  fits: (trigger: Trigger) => boolean,
): Promise<readonly Starter[]> {
  const heads = await listCurrentDefinitions(kit.store, { region, wall: now });
  const definitions = await Promise.all(heads.map(({ hash }) => kit.definitions.findSound(hash)));
  const sound = definitions.filter((definition) => definition !== undefined);
  return sound.flatMap(({ processId, graph }) =>
    graph.starts.flatMap((id) => {
      const start = graph.nodes[id];
      return start?.type === 'startEvent' && fits(start.trigger) ? [{ processId, start }] : [];
    }),
  );
}
