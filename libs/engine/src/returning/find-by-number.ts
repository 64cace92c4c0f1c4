import { type LiveToken } from '../draft';

/** The token that bears a number itself, in what it waits for or in what is armed around it; numbers are unique within a case. */
export function findByNumber<Bearer extends Pick<LiveToken, 'id' | 'wait' | 'armed'>>(
  tokens: readonly Bearer[],
  no: number,
): Bearer | undefined {
  return tokens.find(
    ({ id, wait, armed }) => id === no || (wait !== undefined && 'no' in wait && wait.no === no) || armed?.some((event) => event.no === no),
  );
}
