import { asList, asObject, type Json, type JsonObject } from './json';

/** One of the answers to choose from. */
export interface Choice {
  readonly value: string;
  readonly title: string;
}

/** What a field asks for; each kind is drawn in its own way. */
export type Kind =
  | { readonly kind: 'text'; readonly maxLength: number | undefined; readonly long: boolean; readonly format?: string | undefined }
  | {
      readonly kind: 'number';
      readonly integer: boolean;
      readonly money: boolean;
      readonly minimum: number | undefined;
      readonly maximum: number | undefined;
    }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'date' }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  | { readonly kind: 'organisation'; readonly of: OrganisationKind; readonly by: 'id' | 'name' }
  | { readonly kind: 'document' }
  | { readonly kind: 'group'; readonly fields: readonly Field[] }
  | { readonly kind: 'list'; readonly item: Field };

/** Organisations that a field may ask for. */
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];
const ORGANISATION_KINDS = ['institution', 'township', 'village'] as const;

/** A field of a form, made of one property of its JSON Schema. */
export type Field = Kind & { readonly name: string; readonly title: string; readonly hint: string | undefined; readonly required: boolean };

/** From this length on a text is written in several lines. */
const LONG_TEXT = 100;

/** The fields of an object's schema, in their order; `required` adds names that are required by the data given so far. */
export function fieldsOf(schema: JsonObject, required: readonly string[] = []): readonly Field[] {
  const names = [...asList(schema['required']), ...required];
  return Object.entries(asObject(schema['properties'])).map(([name, property]) => ({
    ...fieldOf(name, asObject(property)),
    required: names.includes(name),
  }));
}

function fieldOf(name: string, schema: JsonObject): Field {
  return { name, title: text(schema['title']) ?? name, hint: text(schema['description']), required: false, ...kindOf(schema) };
}

/** What each type of JSON Schema is asked as; whatever has none is a text. */
const KINDS: Readonly<Record<string, (schema: JsonObject) => Kind>> = {
  boolean: () => ({ kind: 'yes-no' }),
  integer: (schema) => numberOf(schema, true),
  number: (schema) => numberOf(schema, false),
  object: (schema) => ({ kind: 'group', fields: fieldsOf(schema) }),
  array: (schema) => listOf(asObject(schema['items'])),
};

function kindOf(schema: JsonObject): Kind {
  if (schema['x-document'] === true) return { kind: 'document' };
  const of = ORGANISATION_KINDS.find((kind) => kind === schema['x-organisation']);
  if (of !== undefined) return { kind: 'organisation', of, by: 'id' };
  if (schema['x-preset'] === 'township-name') return { kind: 'organisation', of: 'township', by: 'name' };
  const choices = choicesOf(schema);
  if (choices.length > 0) return { kind: 'choice', choices };
  return (KINDS[text(schema['type']) ?? ''] ?? textOf)(schema);
}

const numberOf = (schema: JsonObject, integer: boolean): Kind => ({
  kind: 'number',
  integer,
  money: schema['x-money'] === 'fen',
  minimum: number(schema['minimum']),
  maximum: number(schema['maximum']),
});

function listOf(items: JsonObject): Kind {
  const choices = choicesOf(items);
  return choices.length > 0 ? { kind: 'choices', choices } : { kind: 'list', item: fieldOf('', items) };
}

function textOf(schema: JsonObject): Kind {
  if (schema['format'] === 'date') return { kind: 'date' };
  const maxLength = number(schema['maxLength']);
  return { kind: 'text', maxLength, long: maxLength !== undefined && maxLength >= LONG_TEXT, format: text(schema['format']) };
}

function choicesOf(schema: JsonObject): readonly Choice[] {
  const named = asList(schema['oneOf']).map(asObject).flatMap(choiceOf);
  return named.length > 0 ? named : asList(schema['enum']).flatMap((value) => (typeof value === 'string' ? [{ value, title: value }] : []));
}

function choiceOf(schema: JsonObject): readonly Choice[] {
  const value = text(schema['const']);
  return value === undefined ? [] : [{ value, title: text(schema['title']) ?? value }];
}

const text = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined);
const number = (value: Json | undefined): number | undefined => (typeof value === 'number' ? value : undefined);
