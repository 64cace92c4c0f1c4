import { type CaseId } from '#contract';
import { listCaseStates } from '#store';
import { type Kit } from './kit';

/** How far a panel has come, without a word on who answered what. */
export interface PanelStanding {
  readonly seats: number;
  readonly answered: number;
  readonly quorum: number;
}

/** How the panels at an element stand in these cases as of now; nothing of a case where none sits. */
export async function readPanels(
  kit: Kit,
  { caseIds, element }: { readonly caseIds: readonly CaseId[]; readonly element: string },
): Promise<ReadonlyMap<string, PanelStanding>> {
  const states = await listCaseStates(kit.store, caseIds);
  return new Map(
    [...states].flatMap(([caseId, sealed]) => {
      const { tokens } = kit.openState(caseId, sealed).engine;
      const wait = tokens.find((token) => token.at === element && token.wait.kind === 'instances')?.wait;
      if (wait?.kind !== 'instances' || wait.panel === undefined) return [];
      return [[caseId, { seats: wait.total, answered: wait.panel.ballots.length, quorum: wait.panel.quorum }] as const];
    }),
  );
}
