/** How many ways a pattern may try to match: loops beside each other, and loops or choices inside of a loop. */
interface Loops {
  readonly beside: number;
  /** Ways to read one character again where a loop stands in a loop; 1 where there is none. */
  readonly ways: number;
}

interface Group {
  beside: number;
  choices: number;
}

const parts = /\\.|\[(?:\\.|[^\]\\])*\]|\(\?(?:[:=!]|<[=!]|<\w+>)|[\s\S]/gu;
const unbounded = /^(?:[*+]|\{\d+,\}|\{\d+,\d{2,}\}|\{\d{2,}\})/;

/** Counts from the pattern's text alone: a guess on the safe side. */
function countLoops(pattern: string): Loops {
  const groups: Group[] = [{ beside: 0, choices: 0 }];
  let ways = 1;
  let at = 0;
  const top = (): Group => groups.at(-1) ?? { beside: 0, choices: 0 };
  for (const part of pattern.match(parts) ?? []) {
    at += part.length;
    const loops = unbounded.test(pattern.slice(at, at + 12));
    if (part.startsWith('(')) groups.push({ beside: 0, choices: 0 });
    else if (part === '|') top().choices += 1;
    else if (part === ')' && groups.length > 1) {
      const { beside, choices } = groups.pop() ?? top();
      if (loops && beside + choices > 0) ways = Math.max(ways, 1 + beside + choices);
      top().beside += beside + (loops ? 1 : 0);
      top().choices += choices;
    } else if (loops) top().beside += 1;
  }
  return { beside: groups.reduce((sum, { beside }) => sum + beside, 0), ways };
}

/** Steps of the machine that stay well below a second. */
const mostSteps = 100_000_000;
const mostWays = 5_000_000;

/** Whether matching a text of that length could run for minutes: the machine tries every way through nested loops. */
export function mayRunAway(pattern: string, length: number): boolean {
  const { beside, ways } = countLoops(pattern);
  if (ways > 1 && length * Math.log(ways) > Math.log(mostWays)) return true;
  const anchored = pattern.startsWith('^') ? 0 : 1;
  return beside > 1 && (beside - 1 + anchored) * Math.log(Math.max(length, 1)) > Math.log(mostSteps);
}
