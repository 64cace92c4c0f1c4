import fc from 'fast-check';
import { type ProcessGraph } from '../process-graph';
import { neverEnds } from '../rules/never-ends';
import { graphOf } from '../testing/graph-of';
import { buildNet } from './build-net';
import { exploreNet } from './explore-net';
import { type Net } from './net';
import { reduceNet } from './reduce-net';
import { listScopes } from './scopes';
import { proveJoins } from './prove-joins';

const KINDS = ['exclusiveGateway', 'parallelGateway', 'inclusiveGateway', 'task'] as const;
type Kind = (typeof KINDS)[number];

interface Drawn {
  readonly kinds: readonly Kind[];
  readonly flows: readonly (readonly [number, number])[];
}

/** Each node is led to by an earlier one, so that all are reached; further flows lead anywhere. */
const drawn: fc.Arbitrary<Drawn> = fc.integer({ min: 3, max: 7 }).chain((count) =>
  fc
    .record({
      kinds: fc.array(fc.constantFrom(...KINDS), { minLength: count, maxLength: count }),
      parents: fc.tuple(...Array.from({ length: count - 1 }, (_, index) => fc.nat(index))),
      more: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: count }),
    })
    .map(({ kinds, parents, more }) => ({ kinds, flows: [...parents.map((from, index) => [from, index + 1] as const), ...more] })),
);

/** Nodes without a way out go to an end of their own. */
const graphFrom = ({ kinds, flows }: Drawn): ProcessGraph => {
  const lines = flows.map(([from, to]) => [`n${from}`, `n${to}`] as const);
  const ends = kinds.map((_, index) => `n${index}`).filter((id) => !lines.some(([from]) => from === id));
  const all = [['start', 'n0'] as const, ...lines, ...ends.map((id) => [id, `end-${id}`] as const)];
  const chooses = (id: string): boolean => /exclusive|inclusive/.test(kinds[Number(id.slice(1))] ?? '');
  const condition = '<bpmn:conditionExpression>x</bpmn:conditionExpression>';
  return graphOf(`<bpmn:startEvent id="start"/>
${kinds.map((kind, index) => `<bpmn:${kind} id="n${index}"/>`).join('')}${ends.map((id) => `<bpmn:endEvent id="end-${id}"/>`).join('')}
${all.map(([from, to], index) => `<bpmn:sequenceFlow id="f${index}" sourceRef="${from}" targetRef="${to}">${chooses(from) ? condition : ''}</bpmn:sequenceFlow>`).join('')}`);
};

const netsOf = (graph: ProcessGraph): readonly Net[] => listScopes(graph).map((scope) => buildNet(graph, scope));

/** What an exploration says of the joins as drawn. */
const verdictOn = (net: Net) => {
  const { complete, known, fired, reached, stuck, crowded } = exploreNet(net);
  const hopeless = [...net.stations].filter(
    (station) => station.kind === 'all' && !fired.has(station) && [...station.ins].some((arc) => reached.has(arc)),
  );
  const counted = [...known.values()].every((marking) => marking.every((count) => count <= 1));
  return { counted, said: { complete, hopeless: hopeless.length > 0, stuck: stuck.length > 0, crowded: crowded.length > 0 } };
};

describe('proveJoins', () => {
  it('finds in the reduced net what the whole net shows', () => {
    fc.assert(
      fc.property(drawn, (drawing) => {
        const graph = graphFrom(drawing);
        fc.pre(neverEnds(graph).length === 0);
        netsOf(graph).forEach((whole, index) => {
          const reduced = netsOf(graph)[index];
          const [one, other] = [verdictOn(whole), reduced && verdictOn(reduceNet(reduced))];
          // Two tokens and more on one way are counted as one, so there an odd token and a pair look alike: such nets are told apart no further.
          fc.pre(one.counted && one.said.complete && other?.said.complete === true);
          // Reducing drops what is only walked twice on its way to an end.
          expect(other.said).toEqual({ ...one.said, crowded: other.said.crowded && one.said.crowded });
        });
      }),
      { numRuns: 100 },
    );
  });

  it('shrinks a structured process of any size to nothing to explore', () => {
    const block = (at: number): string =>
      `<bpmn:parallelGateway id="s${at}"/><bpmn:task id="a${at}"/><bpmn:task id="b${at}"/><bpmn:parallelGateway id="j${at}"/>
<bpmn:sequenceFlow id="i${at}" sourceRef="${at === 0 ? 'start' : `j${at - 1}`}" targetRef="s${at}"/>
${['a', 'b'].map((id) => `<bpmn:sequenceFlow id="x${id}${at}" sourceRef="s${at}" targetRef="${id}${at}"/><bpmn:sequenceFlow id="y${id}${at}" sourceRef="${id}${at}" targetRef="j${at}"/>`).join('')}`;
    const graph = graphOf(
      `<bpmn:startEvent id="start"/><bpmn:endEvent id="end"/>${Array.from({ length: 200 }, (_, at) => block(at)).join('')}<bpmn:sequenceFlow id="last" sourceRef="j199" targetRef="end"/>`,
    );
    expect(netsOf(graph).map((net) => reduceNet(net).stations.size)).toEqual([1]);
    expect(proveJoins(graph)).toEqual({ hopeless: [], doubtful: [], crowded: [], unproven: [] });
  });
});
