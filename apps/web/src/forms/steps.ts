import { fieldsOf } from './field';
import { asList, asObject, type Json, type JsonObject } from './json';

/** A part of a form that is filled in at once. */
export interface FormStep {
  /** Undefined where the form names no steps. */
  readonly title: string | undefined;
  readonly names: readonly string[];
}

/** What a page knows before anything is typed (`x-preset`). */
export interface Known {
  readonly name: string | undefined;
  readonly identityNumber: string | undefined;
  readonly phone: string | undefined;
  readonly by: 'applicant' | 'helper' | 'clerk';
}

/** The steps of a form (`x-steps`); of one without, first all that is typed, then the documents. */
export function stepsOf(schema: JsonObject): readonly FormStep[] {
  const named = asList(schema['x-steps']).map(asObject);
  if (named.length > 0) return named.map(({ title, fields }) => ({ title: String(title), names: asList(fields ?? null).map(String) }));
  const fields = fieldsOf(schema);
  const isUpload = (kind: string, item?: string): boolean => kind === 'document' || item === 'document';
  const uploads = fields.filter((field) => isUpload(field.kind, field.kind === 'list' ? field.item.kind : undefined));
  const typed = fields.filter((field) => !uploads.includes(field));
  return [typed, uploads].filter(({ length }) => length > 0).map((part) => ({ title: undefined, names: part.map(({ name }) => name) }));
}

/** The data with what is known put where nothing stands yet. */
export function withKnown(schema: JsonObject, data: JsonObject, known: Known): JsonObject {
  const presets = Object.entries(asObject(schema['properties'])).flatMap(([name, property]) => {
    const value = data[name] ?? presetOf(asObject(property)['x-preset'], known);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...data, ...Object.fromEntries(presets) };
}

const FACTS: Readonly<Record<string, 'name' | 'identityNumber' | 'phone'>> = {
  'applicant-name': 'name',
  'applicant-identity-number': 'identityNumber',
  'applicant-phone': 'phone',
};

function presetOf(preset: Json | undefined, known: Known): Json | undefined {
  const fact = typeof preset === 'string' ? FACTS[preset] : undefined;
  return fact === undefined ? asObject(preset)[known.by] : known[fact];
}

/** The step that asks for what stands at a JSON pointer, by its number; undefined where none does. */
export function stepAt(steps: readonly FormStep[], place: string): number | undefined {
  const [, name = ''] = place.split('/');
  const at = steps.findIndex(({ names }) => names.includes(name));
  return at < 0 ? undefined : at;
}

/** Ids of uploads anywhere in the data that the schema's fields hold. */
export function uploadsIn(schema: JsonObject, data: Json | undefined): readonly string[] {
  if (schema['x-document'] === true) return typeof data === 'string' && data !== '' ? [data] : [];
  if (schema['type'] === 'array') return asList(data).flatMap((item) => uploadsIn(asObject(schema['items']), item));
  return Object.entries(asObject(schema['properties'])).flatMap(([name, property]) => uploadsIn(asObject(property), asObject(data)[name]));
}
