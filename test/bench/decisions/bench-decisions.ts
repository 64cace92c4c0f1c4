import { decide, type Decisions, parseDecisions } from '#decisions';
import { boxed, tableOf } from './sample-decisions';

const warmUp = 500;
const measuredMs = 2_000;

type Given = Readonly<Record<string, JsonOf>>;
type JsonOf = string | number | boolean | null | readonly JsonOf[] | { readonly [name: string]: JsonOf };

async function compile(xml: string): Promise<{ readonly decisions: Decisions; readonly compileMs: number }> {
  const start = performance.now();
  const parsed = await parseDecisions(xml);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings.slice(0, 3)));
  return { decisions: parsed.decisions, compileMs: Math.round(performance.now() - start) };
}

function decideOnce(decisions: Decisions, given: Given): object {
  const decided = decide(decisions, 'relief', given);
  if (!decided.ok) throw new Error(decided.reason);
  return decided.explanation;
}

interface Measured {
  /** By the clock on the wall, and by the time that this process had on a core: they differ where others work beside it. */
  readonly perSecond: number;
  readonly perCpuSecond: number;
  readonly explanationBytes: number;
}

/** Evaluations a second on one core, each with its explanation. */
function measure(decisions: Decisions, given: (turn: number) => Given): Measured {
  for (let turn = 0; turn < warmUp; turn += 1) decideOnce(decisions, given(turn));
  const cpu = process.cpuUsage();
  const start = performance.now();
  let turns = 0;
  while (performance.now() - start < measuredMs) {
    decideOnce(decisions, given(turns));
    turns += 1;
  }
  const { user, system } = process.cpuUsage(cpu);
  return {
    perSecond: Math.round((turns * 1_000) / (performance.now() - start)),
    perCpuSecond: Math.round((turns * 1_000_000) / (user + system)),
    explanationBytes: JSON.stringify(decideOnce(decisions, given(0))).length,
  };
}

/** Variables as a case has them: the form's data, parameters, and a few results of earlier tasks. */
function variablesOf(turn: number, rows: number): Given {
  const cost = (turn % rows) * 1_000 + 17;
  return {
    application: { class: `class-${String((turn % rows) % 4)}`, disease: 'M39', name: 'x', documents: ['a', 'b'] },
    cost,
    firstReview: { decision: 'pass', note: 'complete' },
    parameters: { cap: 10_000_000, deductible: 300_000 },
    bills: Array.from({ length: 10 }, (_, at) => ({ amount: cost + at * 333 })),
  };
}

async function measureTable(rows: number): Promise<object> {
  const { decisions, compileMs } = await compile(tableOf(rows));
  return { rows, compileMs, ...measure(decisions, (turn) => variablesOf(turn * 7, rows)) };
}

/** Decisions with explanation: a table of 200 rows, one of 2,000, and boxed expressions over a requirements graph. */
export async function benchDecisions(): Promise<object> {
  const { decisions, compileMs } = await compile(boxed);
  return {
    table200: await measureTable(200),
    table2000: await measureTable(2_000),
    boxed: { compileMs, ...measure(decisions, (turn) => variablesOf(turn, 200)) },
    wanted: { table200: { perSecond: 3_000 } },
  };
}
