import { type JsonObject, type JsonValue } from '#engine';
import { type FormFinding } from '../finding';
import { isObject, type SchemaPlace } from '../schema-place';

/** What is said before something final is handed in belongs to the whole form, or to answers that its field has: one that nobody can choose would never be said. */
export function confirmChoice({ schema, path }: SchemaPlace): FormFinding | undefined {
  const confirm = schema['x-confirm'];
  if (confirm === undefined || (typeof confirm === 'string' && path === '')) return undefined;
  const fault = (reason: string, hint: string): FormFinding => ({ rule: 'confirm-choice', path: `${path}/x-confirm`, reason, hint });
  if (!isObject(confirm)) return fault('one sentence for all stands at a field', 'move it to the top, or give a sentence to each answer');
  const answers = answersOf(schema);
  const unknown = Object.keys(confirm).find((answer) => !answers.includes(answer));
  return unknown === undefined ? undefined : fault(`${unknown} is no answer of the field`, 'name answers of the field');
}

function answersOf({ type, oneOf, enum: values }: JsonObject): readonly string[] {
  if (type === 'boolean') return ['true', 'false'];
  const named = listOf(oneOf).flatMap((choice) => (isObject(choice) ? [choice['const']] : []));
  return [...named, ...listOf(values)].filter((each) => typeof each === 'string');
}

const listOf = (value: JsonValue | undefined): readonly JsonValue[] => (Array.isArray(value) ? value : []);
