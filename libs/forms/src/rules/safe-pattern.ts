import { type FormFinding } from '../finding';
import { type SchemaPlace } from '../schema-place';
import { measurePattern } from './measure-pattern';

const longestPattern = 200;

function findFault(pattern: string): string | undefined {
  if (pattern.length > longestPattern) return `the pattern has more than ${String(longestPattern)} characters`;
  if (/\\[1-9k]/.test(pattern)) return 'the pattern refers back to a group';
  const { nested, unlimited } = measurePattern(pattern);
  if (nested) return 'the pattern repeats a group that itself repeats or chooses';
  return unlimited > (pattern.startsWith('^') ? 2 : 1) ? 'the pattern has too many unlimited repetitions' : undefined;
}

/** A pattern from a file must take time in proportion to what is typed: no nested repetition, few unlimited ones, at most 200 characters. */
export function safePattern({ schema, path }: SchemaPlace): FormFinding | undefined {
  const { pattern } = schema;
  const reason = typeof pattern === 'string' ? findFault(pattern) : undefined;
  return reason === undefined
    ? undefined
    : { rule: 'safe-pattern', path, reason, hint: 'limit repetitions like {1,20}, begin with ^, or use a format' };
}
