import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseProcess, type ProcessGraph } from '#bpmn';
import { type Score } from '../score';
import { walkFiles } from '../walk-files';
import { lenientXml } from './lenient-xml';
import { playTrace } from './play-trace';

type Entry = readonly [verb: string, element: string];
type Verdict = { readonly passed: true } | { readonly failure: string } | { readonly refusal: string };

const readTrace = (path: string): readonly Entry[] =>
  (JSON.parse(readFileSync(path, 'utf8')) as readonly string[]).map((entry) => {
    const [verb = '', element = ''] = entry.split(':');
    return [verb, element];
  });

const elementsOf = (trace: readonly Entry[], verb: string): readonly string[] =>
  trace.filter(([other]) => other === verb).map(([, element]) => element);

const countOf = (elements: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const element of elements) counts.set(element, (counts.get(element) ?? 0) + 1);
  return counts;
};

/** Nodes and flows of all participants. */
type Drawn = Pick<ProcessGraph, 'nodes' | 'flows'>;

const drawnIn = (graphs: readonly ProcessGraph[]): Drawn => ({
  nodes: Object.fromEntries(graphs.flatMap(({ nodes }) => Object.entries(nodes))),
  flows: Object.fromEntries(graphs.flatMap(({ flows }) => Object.entries(flows))),
});

/** Flows into the event that a gateway waited for are no steps of their own in the suite. */
const isCompared = ({ nodes, flows }: Drawn, id: string): boolean => nodes[flows[id]?.source ?? '']?.type !== 'eventBasedGateway';

/** Nothing is taken before what it leaves was entered: each token's own path, whatever the order between tokens. */
function findDisorder({ flows }: Drawn, trail: readonly string[]): string | undefined {
  const seen = new Map<string, number>();
  for (const id of trail) {
    seen.set(id, (seen.get(id) ?? 0) + 1);
    const source = flows[id]?.source;
    if (source !== undefined && !seen.has(source)) return `${id} is taken before ${source} is entered`;
  }
  return undefined;
}

function compare(graph: Drawn, trace: readonly Entry[], trail: readonly string[]): string | undefined {
  const [entered, signalled, actual] = [countOf(elementsOf(trace, 'enter')), countOf(elementsOf(trace, 'signal')), countOf(trail)];
  const differences = [...Object.keys(graph.nodes), ...Object.keys(graph.flows)]
    .filter((id) => isCompared(graph, id))
    .flatMap((id) => {
      const expected = Math.max(entered.get(id) ?? 0, signalled.get(id) ?? 0);
      return expected === (actual.get(id) ?? 0) ? [] : [`${id}: expected ${expected} times, got ${actual.get(id) ?? 0}`];
    });
  return differences.length > 0 ? differences.join('; ') : findDisorder(graph, trail);
}

/** Whether the suite's own run came to its end; one that is stuck for ever is what the engine refuses to leave behind. */
const isEnded = ({ id }: ProcessGraph, trace: readonly Entry[]): boolean =>
  trace.some(([verb, element]) => verb === 'destroyScope' && element === id);

function judge(path: string): Verdict {
  const trace = readTrace(path.replace(/\.bpmn$/, '.trace.json'));
  const saidBy = (verb: string): ReadonlySet<string> => new Set(elementsOf(trace, verb));
  const played = { signalled: saidBy('signal'), exited: saidBy('exit'), entered: saidBy('enter') };
  const parsed = parseProcess(lenientXml(readFileSync(path, 'utf8'), played));
  if (!parsed.ok) {
    const errors = parsed.findings.filter(({ severity }) => severity === 'error');
    return {
      refusal: [...new Set(errors.map(({ rule, element, reason }) => `${rule} ${element ?? ''}: ${reason.en}`))].join('; '),
    };
  }
  const { trail, problem } = playTrace(parsed.graphs, elementsOf(trace, 'signal'), countOf(elementsOf(trace, 'enter')));
  if (problem !== undefined && !isEnded(parsed.graph, trace))
    return { refusal: `the step that would leave the case stuck is refused: ${problem}` };
  const failure = problem ?? compare(drawnIn(parsed.graphs), trace, trail);
  return failure === undefined ? { passed: true } : { failure };
}

/** Runs every `X.bpmn` with an `X.trace.json` beside it in a folder on the engine itself; what the profile refuses is named, not passed. */
export function runTokenSimulation(folder: string): Score {
  const paths = walkFiles(folder, /\.bpmn$/);
  const verdicts = paths.map((path) => ({ name: basename(path, '.bpmn'), ...judge(path) }));
  const refused = verdicts.flatMap((verdict) => ('refusal' in verdict ? [{ name: verdict.name, reason: verdict.refusal }] : []));
  const failures = verdicts.flatMap((verdict) => ('failure' in verdict ? [`${verdict.name}: ${verdict.failure}`] : []));
  const passed = paths.length - refused.length - failures.length;
  return { passed, failed: failures.length, refused, levels: {}, failures, thrown: 0 };
}
