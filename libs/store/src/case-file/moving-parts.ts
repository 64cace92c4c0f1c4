import { type CaseChange, type DateMove } from './case-file';
import { caseId, type Part, some } from './part-values';
import { type Place, unnest } from './write-part';

const rowsOf = (moves: readonly DateMove[], place: Place): string =>
  unnest(moves, place, {
    no: ['int', (move) => move.no],
    due_from: ['timestamptz', (move) => move.from],
    due_to: ['timestamptz', (move) => move.to],
  });

/** Gives the rows of a table their new dates. */
const moving = (
  code: string,
  pick: (change: CaseChange) => readonly DateMove[],
  { table, no, due }: { readonly table: string; readonly no: string; readonly due: string },
): Part => ({
  code,
  applies: some(pick),
  sql: (change, place) => `UPDATE ${table} SET ${due} = row.due_to FROM ${rowsOf(pick(change), place)}
    WHERE ${table}.case_id = ${caseId(change, place)} AND ${table}.${no} = row.no`,
});

const tasksMoved = (change: CaseChange): readonly DateMove[] => change.tasksMoved;
const timersMoved = (change: CaseChange): readonly DateMove[] => change.timersMoved;

/** A publicity ends with a timer of its element, which it is not told: the instant that was its end tells which. */
const publicitiesMoved: Part = {
  code: 'yp',
  applies: some(timersMoved),
  sql: (
    change,
    place,
  ) => `UPDATE publicity_entries SET closes_at = row.due_to, shown_until = row.due_to FROM ${rowsOf(timersMoved(change), place)}
    WHERE publicity_entries.case_id = ${caseId(change, place)} AND publicity_entries.closed_at IS NULL AND publicity_entries.closes_at = row.due_from`,
};

/** Dates that move with a new calendar. */
export const MOVING_PARTS = [
  moving('yt', tasksMoved, { table: 'tasks', no: 'no', due: 'due_at' }),
  moving('yo', tasksMoved, { table: 'task_offers', no: 'task_no', due: 'due_at' }),
  moving('yi', timersMoved, { table: 'timers', no: 'no', due: 'due_at' }),
  publicitiesMoved,
] as const;
