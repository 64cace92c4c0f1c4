import { type Definition } from '#cases';
import { type CaseView, listTasksOfCase, type Store, type TaskView } from '#store';
import { type Reader } from './reader';

/** Elements whose panel has not closed: who sits in it and what they answered stays secret from everybody else. */
export type OpenPanels = ReadonlySet<string>;

const isPanel = ({ graph }: Definition, element: string): boolean => {
  const node = graph.nodes[element];
  return node?.type === 'userTask' && node.multiInstance?.panel !== undefined;
};

/** The open panels of a case whose tasks were read. */
export function openPanels(definition: Definition, tasks: readonly TaskView[]): OpenPanels {
  const open = tasks.filter(({ status }) => status === 'ready' || status === 'claimed').map(({ element }) => element);
  return new Set(open.filter((element) => isPanel(definition, element)));
}

/** The open panels of a case; its tasks are read only where its process has panels. */
export async function findOpenPanels(store: Store, definition: Definition, { id, status }: CaseView): Promise<OpenPanels> {
  const hasPanels = status === 'open' && Object.keys(definition.graph.nodes).some((element) => isPanel(definition, element));
  return hasPanels ? openPanels(definition, await listTasksOfCase(store, id)) : new Set();
}

/** Whether what this person did at this element is kept from the reader; one's own answer never is. */
export function isSecret(
  panels: OpenPanels,
  { here }: Reader,
  done: { readonly element?: string | undefined; readonly by?: string | undefined },
): boolean {
  return done.element !== undefined && panels.has(done.element) && done.by !== here.personId;
}
