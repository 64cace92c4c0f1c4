import { type Definition } from '#cases';
import { type CaseView, listTasksOfCase, type Store, type TaskView } from '#store';
import { type Reader } from './reader';

/** Elements whose panel has not closed: who sits in it and what they answered stays secret from everybody else. */
export type OpenPanels = ReadonlySet<string>;

/** Whether several people answer at this element whose answers are counted as votes. */
export const isPanel = ({ graph }: Definition, element: string): boolean => {
  const node = graph.nodes[element];
  return node?.type === 'userTask' && node.multiInstance?.panel !== undefined;
};

/** The open panels of a case whose tasks were read. */
export function openPanels(definition: Definition, tasks: readonly TaskView[]): OpenPanels {
  const open = tasks.filter(({ status }) => status === 'ready' || status === 'claimed').map(({ element }) => element);
  return new Set(open.filter((element) => isPanel(definition, element)));
}

/** The open panels of a case; its tasks are read only where its process has panels. */
export async function findOpenPanels(store: Store, definition: Definition, found: CaseView): Promise<OpenPanels> {
  return openPanels(definition, await listTasksOfPanels(store, definition, found));
}

/** Who has or had a seat in a panel of the case that has not closed. */
export async function findPanelists(store: Store, definition: Definition, found: CaseView): Promise<ReadonlySet<string>> {
  const tasks = await listTasksOfPanels(store, definition, found);
  const panels = openPanels(definition, tasks);
  return new Set(tasks.filter(({ element }) => panels.has(element)).flatMap(({ ownerId }) => ownerId ?? []));
}

/** All tasks of an open case whose process has panels; none of another. */
async function listTasksOfPanels(store: Store, definition: Definition, { id, status }: CaseView): Promise<readonly TaskView[]> {
  const hasPanels = status === 'open' && Object.keys(definition.graph.nodes).some((element) => isPanel(definition, element));
  return hasPanels ? listTasksOfCase(store, id) : [];
}

/** Whether what this person did at this element is kept from the reader; one's own answer never is. */
export function isSecret(
  panels: OpenPanels,
  { here }: Reader,
  done: { readonly element?: string | undefined; readonly by?: string | undefined },
): boolean {
  return done.element !== undefined && panels.has(done.element) && done.by !== here.personId;
}
