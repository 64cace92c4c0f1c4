import { type CallActivity, listInevitableCalls, type ProcessGraph, referencedNames } from '#bpmn';
import { type CompiledProcess } from './definition';
import { type FolderFinding } from './folder-rule';
import { say } from './say';

/** The newest version of a process in the region that is deployed to. */
type FindProcess = (processId: string) => Promise<Pick<CompiledProcess, 'graph'> | undefined>;

/** Refuses calls and follow-ups of records by processes that the region does not have, and a process whose every case would call another of itself for ever. */
export async function checkCalls(
  { graph, records }: Pick<CompiledProcess, 'graph' | 'records'>,
  find: FindProcess,
): Promise<readonly FolderFinding[]> {
  const called: readonly Called[] = [...referencedNames(graph).processes, ...followUpsOf(records)];
  const known = await Promise.all(called.map(async ({ name }) => name === graph.id || (await find(name)) !== undefined));
  const unknown = called.filter((_, index) => known[index] !== true);
  if (unknown.length > 0) return unknown.map(({ name, ...place }) => unknownProcess(name, place));
  const endless = await Promise.all(
    listInevitableCalls(graph).map(async (call) => ((await leadsBack(graph, call.calledElement, find)) ? [endlessCall(call)] : [])),
  );
  return endless.flat();
}

/** Whether every case of the process comes to call the given one, by way of whatever it calls at once. */
async function leadsBack(graph: ProcessGraph, from: string, find: FindProcess): Promise<boolean> {
  const seen = new Set([from]);
  for (const id of seen) {
    if (id === graph.id) return true;
    const process = await find(id);
    for (const { calledElement } of process === undefined ? [] : listInevitableCalls(process.graph)) seen.add(calledElement);
  }
  return false;
}

type Called = { readonly name: string } & Pick<FolderFinding, 'element' | 'line'> & { readonly file?: string };

const followUpsOf = (records: CompiledProcess['records']): readonly Called[] =>
  [...records].flatMap(([kind, { followUps }]) =>
    followUps.map(({ process: name }) => ({ name, element: kind, file: `records/${kind}.json` })),
  );

const unknownProcess = (name: string, place: Omit<Called, 'name'>): FolderFinding => ({
  rule: 'unknown-process',
  file: 'process.bpmn',
  ...place,
  reason: say('the region has no process {0}', name),
  hint: say('deploy that process first, or correct the name'),
});

const endlessCall = ({ id, line, calledElement }: CallActivity): FolderFinding => ({
  rule: 'endless-call',
  file: 'process.bpmn',
  element: id,
  line,
  reason: say('each case calls {0} at once, which comes to call this process again, without end', calledElement),
  hint: say('let a gateway choose, or something wait, before the call'),
});
