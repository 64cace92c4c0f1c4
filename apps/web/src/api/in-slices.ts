import { Problem } from './problem';
import { type Schema } from './schemas';

type BulkResult = Schema<'BulkResultDto'>;

/** As many tasks as one request takes. */
export const AT_ONCE = 200;

/**
 * Sends so many tasks at a time as one request takes, and gives the results of all. Where a later slice is not answered, what was done before is
 * told all the same, and the problem of each that is left.
 */
export async function inSlices(
  tasks: readonly string[],
  send: (slice: readonly string[]) => Promise<readonly BulkResult[]>,
): Promise<readonly BulkResult[]> {
  const results: BulkResult[] = [];
  for (let from = 0; from < tasks.length; from += AT_ONCE) {
    try {
      results.push(...(await send(tasks.slice(from, from + AT_ONCE))));
    } catch (error) {
      if (from === 0 || !(error instanceof Problem)) throw error;
      const problem = { type: 'about:blank', ...error.body };
      return [...results, ...tasks.slice(from).map((task) => ({ task, problem }))];
    }
  }
  return results;
}
