import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type MovedDate, type ReplannedStart } from '#cases';
import { derivedCommandId } from '#contract';
import { OperatorError } from '../errors';
import { type Session } from '../session';
import { say } from '../stack/progress';

/** Stores a calendar file; one that contradicts itself is refused with everything that is wrong with it. */
export async function importCalendarFile({ cases }: Pick<Session, 'cases'>, file: string): Promise<void> {
  const imported = await cases.importCalendar(parseJson(file));
  if (!imported.ok)
    throw new OperatorError('command-failed', `${file} is no calendar:\n${imported.faults.map(({ en }) => `  ${en}`).join('\n')}`);
  const { region, year, kind, version } = imported.calendar;
  say(`Calendar ${region} ${year} (${kind}): ${imported.created ? `version ${version} stored` : `version ${version} is there already`}`);
  if (imported.created)
    say('Programs that run take it up within a minute; after that, "operator calendar replan" moves the dates of open cases.');
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new OperatorError('command-failed', `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** What a replanning of a region came to. */
export interface ReplannedRegion {
  readonly cases: number;
  readonly moved: number;
  /** Dates that stay, since nobody kept how they came about. */
  readonly unplanned: number;
  readonly refused: number;
}

const PAGE = 200;

/**
 * Derives every date of a region that is still to come anew, its start timers first, then open cases one by one, and prints each one that moved. Safe to repeat and to
 * break off: a case whose dates are right already is left as it is.
 */
export async function replanRegion(
  { cases }: Pick<Session, 'cases'>,
  region: string,
  tell: (line: string) => void = say,
): Promise<ReplannedRegion> {
  const run = randomUUID();
  let total = tellStarts(await cases.replanStartTimers(region, new Date()), tell);
  let after: string | undefined;
  for (;;) {
    const page = await cases.listOpenCasesOfRegion(region, { limit: PAGE, ...(after === undefined ? {} : { after }) });
    for (const { caseId, number } of page) {
      const id = derivedCommandId('replan', run);
      const outcome = await cases.advance(caseId, { kind: 'replan', id }, new Date());
      total = added(total, tellCase(number, outcome, tell));
    }
    after = page.at(-1)?.caseId;
    if (after === undefined) return total;
    tell(`Replanning: ${total.cases} cases looked at, ${total.moved} dates moved`);
  }
}

/** Start timers of processes belong to no case. */
function tellStarts(starts: readonly ReplannedStart[], tell: (line: string) => void): ReplannedRegion {
  for (const start of starts) tell(`${start.processId} in ${start.region}  ${toldStart(start)}`);
  const count = (kind: ReplannedStart['kind']): number => starts.filter((start) => start.kind === kind).length;
  return { cases: 0, moved: count('moved'), unplanned: count('unplanned'), refused: count('refused') };
}

function toldStart(start: ReplannedStart): string {
  if (start.kind === 'moved') return `start ${toldMove(start.date)}`;
  return start.kind === 'unplanned' ? toldUnplanned(start.element) : `start timer ${start.element}: refused, its year is not published`;
}

const toldUnplanned = (element: string): string => `${element}: stays, since nobody kept how its date came about`;

type Outcome = Awaited<ReturnType<Session['cases']['advance']>>;

function tellCase(number: string, outcome: Outcome, tell: (line: string) => void): ReplannedRegion {
  if (!outcome.ok) {
    // A case that ended meanwhile has no dates any more.
    if (outcome.code !== 'case-closed') tell(`${number}  refused: ${outcome.code} ${outcome.reason ?? ''}`);
    return { cases: 1, moved: 0, unplanned: 0, refused: outcome.code === 'case-closed' ? 0 : 1 };
  }
  const { moved = [], unplanned = [] } = outcome.replanned ?? {};
  for (const date of moved) tell(`${number}  ${toldMove(date)}`);
  for (const element of unplanned) tell(`${number}  ${toldUnplanned(element)}`);
  return { cases: 1, moved: moved.length, unplanned: unplanned.length, refused: 0 };
}

const WHAT: Readonly<Record<MovedDate['what'], string>> = {
  task: 'deadline of task',
  timer: 'timer',
  clock: 'end of clock',
  'clock-warning': 'warning of clock',
  rung: 'rung of ladder of',
};

const toldMove = ({ what, element, from, to }: MovedDate): string => `${WHAT[what]} ${element}: ${lastDay(from)} → ${lastDay(to)}`;

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** A day is over with the midnight that follows it. */
const lastDay = (instant: string): string => (instant === '' ? 'none' : DAY.format(new Date(Date.parse(instant) - 1)));

const added = (a: ReplannedRegion, b: ReplannedRegion): ReplannedRegion => ({
  cases: a.cases + b.cases,
  moved: a.moved + b.moved,
  unplanned: a.unplanned + b.unplanned,
  refused: a.refused + b.refused,
});
