const manyTimes = 100;
const escapeOrClass = /\\[pP]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]/gs;
const groupMark = /\(\?(?:[:=!]|<[=!]|<\w+>)/g;
const token = /(?:[*+?]|\{(?<least>\d+)(?<comma>,(?<most>\d*))?\})\??|./gs;

/** What makes a regular expression slow: repeated groups that repeat or choose inside, and the number of (nearly) unlimited repetitions. */
export interface PatternMeasure {
  readonly nested: boolean;
  readonly unlimited: number;
}

/** How often the token repeats what stands before it; undefined where it is no quantifier. */
function repetitions(match: RegExpExecArray): number | undefined {
  const { least, comma, most } = match.groups ?? {};
  if (least !== undefined) return comma === undefined ? Number(least) : most === '' ? Infinity : Number(most);
  if (/^[*+]/.test(match[0])) return Infinity;
  return match[0].startsWith('?') ? 1 : undefined;
}

/** Measures a pattern by reading its groups and quantifiers; errs on the side of nested. */
export function measurePattern(pattern: string): PatternMeasure {
  const text = pattern.replaceAll(escapeOrClass, 'x').replaceAll(groupMark, '(');
  /** Per open group, whether something inside repeats or chooses. */
  let open: boolean[] = [];
  let closed = false;
  let measure: PatternMeasure = { nested: false, unlimited: 0 };
  for (const match of text.matchAll(token)) {
    const times = repetitions(match);
    if (times !== undefined) {
      measure = { nested: measure.nested || (closed && times > 1), unlimited: measure.unlimited + (times > manyTimes ? 1 : 0) };
    }
    if (times !== undefined || match[0] === '|') open = open.map(() => true);
    closed = match[0] === ')' && (open.pop() ?? false);
    if (match[0] === '(') open.push(false);
  }
  return measure;
}
