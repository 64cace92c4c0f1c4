import { type Value } from '#bpmn';

/** A text of a JSON file: FEEL where it begins with `=`, else the text itself; undefined where it is none. */
export function parseValue(value: unknown): Value | undefined {
  if (typeof value !== 'string') return undefined;
  return value.startsWith('=') ? { kind: 'feel', expression: { text: value.slice(1).trim(), line: 1 } } : { kind: 'literal', value };
}
