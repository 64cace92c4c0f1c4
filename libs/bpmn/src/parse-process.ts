import { buildGraph } from './build/build-graph';
import { type Source } from './build/source';
import { deepFreeze } from './deep-freeze';
import { type Finding } from './finding';
import { type LintSubject } from './lint/lint-subject';
import { type OwnRule } from './lint/rule-name';
import { runBorrowedRules, runOwnRules } from './lint/run-rules';
import { type ProcessGraph } from './process-graph';
import { readSource } from './read-source';
import { RULES } from './rules/rules';

/**
 * The graph of a file with what it is warned of, or everything that the first stage to refuse it found wrong with it, warnings included (100 of
 * each stage at most), in order of lines.
 */
export type ParsedProcess =
  | {
      readonly ok: true;
      readonly graph: ProcessGraph;
      /** One for each pool with a process, in file order; `graph` is the first. */
      readonly graphs: readonly ProcessGraph[];
      readonly warnings: readonly Finding[];
    }
  | { readonly ok: false; readonly findings: readonly Finding[] };

type Judged =
  | { readonly ok: true; readonly first: Subject; readonly subjects: readonly Subject[]; readonly warnings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Enough to work on. */
const MOST_FINDINGS = 100;

const isError = ({ severity }: Finding): boolean => severity === 'error';

/** Errors first where there are too many; then in order of lines. */
const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings.filter(isError), ...findings.filter((finding) => !isError(finding))]
    .slice(0, MOST_FINDINGS)
    .toSorted((one, other) => one.line - other.line);

interface Subject {
  readonly source: Source;
  readonly graph: ProcessGraph;
}

/** What is wrong with the file as a whole is found once for each of its processes. */
const once = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values(),
];

const runStage = (stage: object, subjects: readonly LintSubject[]): readonly Finding[] =>
  inOrder(once(subjects.flatMap((subject) => runOwnRules(Object.keys(stage) as OwnRule[], subject))));

const judge = (xml: string): Judged => {
  const read = readSource(xml);
  if (!read.ok) return read;
  const sources = read.processes.map((process) => ({ ...read.source, process }));
  const warnings: Finding[] = [];
  for (const stage of [RULES.profile, RULES.drawing]) {
    const findings = runStage(
      stage,
      sources.map((source) => ({ source })),
    );
    if (findings.some(isError)) return { ok: false, findings };
    warnings.push(...findings);
  }
  const subjects = sources.map((source) => ({ source, graph: deepFreeze(buildGraph(source)) }));
  const [first = { source: read.source, graph: deepFreeze(buildGraph(read.source)) }] = subjects;
  const findings = runStage(RULES.graph, subjects);
  return findings.some(isError) ? { ok: false, findings } : { ok: true, first, subjects, warnings: [...warnings, ...findings] };
};

const passed = ({ first, subjects }: Extract<Judged, { ok: true }>, warnings: readonly Finding[]): ParsedProcess => ({
  ok: true,
  graph: first.graph,
  graphs: subjects.map(({ graph }) => graph),
  warnings,
});

/**
 * Parses a BPMN file to its executable processes, one or one a pool, frozen; every reason to refuse it comes with the line and a hint. Lanes, data
 * objects, notes, groups, empty pools and the diagram are drawn for people and ignored; whatever else a file says is carried out or refused.
 */
export const parseProcess = (xml: string): ParsedProcess => {
  const judged = judge(xml);
  return judged.ok ? passed(judged, judged.warnings) : judged;
};

/**
 * Parses a file as `parseProcess` does, and proves of its graph what can be proven before any case runs: for deploy. What was deployed before
 * goes on by `parseProcess` alone, whatever proofs are learnt later.
 */
export const checkProcess = (xml: string): ParsedProcess => {
  const judged = judge(xml);
  if (!judged.ok) return judged;
  const findings = inOrder([...judged.warnings, ...runStage(RULES.proof, judged.subjects), ...runBorrowedRules(judged.first)]);
  return findings.some(isError) ? { ok: false, findings } : passed(judged, findings);
};
