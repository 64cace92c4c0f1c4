import { type ElementId, type FlowNode, type ProcessGraph } from '#bpmn';
import { type MigrationMap } from './migration-map';
import { misfitOf } from './misfit';
import { listRenamed } from './variable-names';
import { mayWaitAt } from './waiting-nodes';

/** What is wrong with a map before any case is looked at. */
export interface MigrationFinding {
  readonly code: 'unknown-element' | 'unmapped-element' | 'kind-changed' | 'nesting-changed' | 'unknown-clock' | 'mapped-twice';
  /** Element or clock of the version that is left, or of the other where that is unknown. */
  readonly element: string;
  readonly reason: string;
}

/** A checked map between two versions. */
export interface MigrationPlan {
  readonly from: ProcessGraph;
  readonly to: ProcessGraph;
  readonly nodes: ReadonlyMap<ElementId, ElementId>;
  /** Clocks that go on, under their new ids. */
  readonly clocks: ReadonlyMap<string, string>;
  /** Variables that have another name from now on. */
  readonly variables: ReadonlyMap<string, string>;
}

/** The plan, or everything that is wrong with the map. */
export type Planned =
  { readonly ok: true; readonly plan: MigrationPlan } | { readonly ok: false; readonly findings: readonly MigrationFinding[] };

/**
 * Checks a map between two versions: every element at which a case may stand goes on as one of the same kind in the same place, or is said to be
 * left out. What no case can stand at is followed where it fits.
 */
export function planMigration(from: ProcessGraph, to: ProcessGraph, map: MigrationMap): Planned {
  const pairs = Object.values(from.nodes).map((source) => pairOf({ from, to, map }, source));
  const clocks = pairClocks(from, to, map);
  const variables = pairs.flatMap(({ source, target }) => (target === undefined ? [] : listRenamed(source, target)));
  const findings = [
    ...unknownSources(from, map),
    ...pairs.flatMap(({ finding }) => finding ?? []),
    ...clocks.findings,
    ...twice(variables, 'variable'),
  ];
  if (findings.length > 0) return { ok: false, findings };
  const nodes = pairs.flatMap(({ source, target }) => (target === undefined ? [] : [[source.id, target.id] as const]));
  return { ok: true, plan: { from, to, nodes: new Map(nodes), clocks: new Map(clocks.pairs), variables: new Map(variables) } };
}

interface Versions {
  readonly from: ProcessGraph;
  readonly to: ProcessGraph;
  readonly map: MigrationMap;
}

interface Pair {
  readonly source: FlowNode;
  readonly target?: FlowNode;
  readonly finding?: MigrationFinding;
}

function pairOf(versions: Versions, source: FlowNode): Pair {
  const { from, to, map } = versions;
  const named = map.nodes?.[source.id];
  if (named === null) return { source };
  const target = to.nodes[named ?? source.id];
  const matters = named !== undefined || mayWaitAt(from, source);
  if (target === undefined) return matters ? { source, finding: missing(source, named) } : { source };
  const finding = misfit(versions, source, target);
  if (finding === undefined) return { source, target };
  return matters ? { source, finding } : { source };
}

function missing({ id, type }: FlowNode, named: string | undefined): MigrationFinding {
  if (named !== undefined)
    return { code: 'unknown-element', element: named, reason: `the new version has no element ${named}, which ${id} is mapped to` };
  return {
    code: 'unmapped-element',
    element: id,
    reason: `cases may stand at the ${type} ${id}, which the new version has not: map it, or to null`,
  };
}

function misfit(versions: Versions, source: FlowNode, target: FlowNode): MigrationFinding | undefined {
  const reason = misfitOf(source, target);
  if (reason !== undefined) return { code: 'kind-changed', element: source.id, reason };
  const [before, after] = [surroundingsOf(source), surroundingsOf(target)];
  const fits = before.length === after.length && before.every((id, index) => followed(versions, id) === after[index]);
  if (fits) return undefined;
  return { code: 'nesting-changed', element: source.id, reason: `${source.id} does not lie where ${target.id} lies` };
}

/** What a node lies in or stands on. */
const surroundingsOf = (node: FlowNode): readonly ElementId[] => [
  ...(node.parent === undefined ? [] : [node.parent]),
  ...(node.type === 'boundaryEvent' ? [node.attachedTo] : []),
];

const followed = ({ map }: Versions, id: ElementId): string | null => {
  const named = map.nodes?.[id];
  return named === undefined ? id : named;
};

function unknownSources(from: ProcessGraph, { nodes = {}, clocks = {} }: MigrationMap): readonly MigrationFinding[] {
  const element = (id: string): MigrationFinding => ({
    code: 'unknown-element',
    element: id,
    reason: `the old version has no element ${id}`,
  });
  const clock = (id: string): MigrationFinding => ({ code: 'unknown-clock', element: id, reason: `the old version has no clock ${id}` });
  return [
    ...Object.keys(nodes)
      .filter((id) => from.nodes[id] === undefined)
      .map(element),
    ...Object.keys(clocks)
      .filter((id) => from.clocks[id] === undefined)
      .map(clock),
  ];
}

function pairClocks(from: ProcessGraph, to: ProcessGraph, map: MigrationMap) {
  const named = Object.keys(from.clocks).map((id) => [id, map.clocks?.[id] === undefined ? id : map.clocks[id]] as const);
  const wanted = named.flatMap(([id, target]) => (typeof target === 'string' ? [[id, target] as const] : []));
  const unknown = wanted.filter(([id, target]) => to.clocks[target] === undefined && map.clocks?.[id] !== undefined);
  const pairs = wanted.filter(([, target]) => to.clocks[target] !== undefined);
  const findings = unknown.map(([id, target]): MigrationFinding => {
    return { code: 'unknown-clock', element: target, reason: `the new version has no clock ${target}, which ${id} is mapped to` };
  });
  return {
    pairs,
    findings: [
      ...findings,
      ...twice(
        pairs.map(([id, target]) => [target, id]),
        'clock',
      ),
    ],
  };
}

/** Two different values for one key, of which only one could be followed. */
function twice(pairs: readonly (readonly [string, string])[], what: string): readonly MigrationFinding[] {
  const first = new Map<string, string>();
  return pairs.flatMap(([key, value]) => {
    const known = first.get(key) ?? value;
    first.set(key, known);
    const reason = `${what} ${key} belongs to both ${known} and ${value}`;
    return known === value ? [] : [{ code: 'mapped-twice', element: key, reason } as const];
  });
}
