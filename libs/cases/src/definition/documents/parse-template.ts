import { type Value } from '#bpmn';
import { isJsonObject, type JsonObject } from '#engine';
import { type SensitiveKind, sensitiveKinds } from '#forms';
import { type Parsed } from '../parse-files';
import { parseValue } from '../parse-value';
import { type DocumentTemplate, type TemplateBlock, type TemplateColumn, type TemplateField, type TemplateSeal } from './document-template';

/** What is wrong with a template; thrown inside the parser alone. */
class Misshapen extends Error {}

const KEYS = ['title', 'internal', 'series', 'office', 'addressee', 'holder', 'blocks', 'legalBasis', 'remedies', 'seals'] as const;

/** A document's template; the reason tells the place of the first fault. */
export function parseTemplate(value: unknown): Parsed<DocumentTemplate> {
  try {
    return { ok: true, value: templateOf(objectOf(value, 'the template', KEYS)) };
  } catch (error) {
    if (error instanceof Misshapen) return { ok: false, reason: error.message };
    throw error;
  }
}

function templateOf(file: JsonObject): DocumentTemplate {
  const optional = ['series', 'office', 'addressee', 'holder'] as const;
  return {
    title: plainText(file['title'], 'title'),
    ...internalOf(file),
    ...Object.fromEntries(optional.flatMap((key) => (file[key] === undefined ? [] : [[key, valueOf(file[key], key)]]))),
    blocks: listOf(file['blocks'], 'blocks').map((block, index) => blockOf(block, `blocks[${String(index)}]`)),
    legalBasis: valuesOf(file['legalBasis'], 'legalBasis'),
    remedies: valuesOf(file['remedies'], 'remedies'),
    seals: sealsOf(file['seals']),
  };
}

function internalOf({ internal }: JsonObject): Pick<DocumentTemplate, 'internal'> {
  if (internal === undefined) return {};
  if (internal !== true) throw new Misshapen('internal must be true');
  return { internal };
}

const BLOCK_KEYS = {
  heading: ['heading'],
  text: ['text', 'sensitive'],
  fields: ['fields'],
  table: ['table', 'columns'],
  when: ['when', 'blocks'],
} as const;

function blockOf(value: unknown, place: string): TemplateBlock {
  const kinds = Object.keys(BLOCK_KEYS).filter((key) => isJsonObject(value) && key in value);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) throw new Misshapen(`${place} needs one of ${Object.keys(BLOCK_KEYS).join(', ')}`);
  const block = objectOf(value, place, BLOCK_KEYS[kind as keyof typeof BLOCK_KEYS]);
  switch (kind as keyof typeof BLOCK_KEYS) {
    case 'heading':
      return { kind: 'heading', text: valueOf(block['heading'], `${place}.heading`) };
    case 'text':
      return { kind: 'paragraph', text: valueOf(block['text'], `${place}.text`), ...kindOf(block, 'sensitive', place) };
    case 'fields':
      return { kind: 'fields', fields: fieldsOf(block['fields'], `${place}.fields`) };
    case 'table':
      return { kind: 'table', list: feelOf(block['table'], `${place}.table`), columns: columnsOf(block['columns'], `${place}.columns`) };
    case 'when':
      return {
        kind: 'conditional',
        when: feelOf(block['when'], `${place}.when`),
        blocks: listOf(block['blocks'], `${place}.blocks`).map((inner, index) => blockOf(inner, `${place}.blocks[${String(index)}]`)),
      };
  }
}

const FIELD_KEYS = ['label', 'value', 'as', 'mask', 'sensitive'] as const;

const fieldsOf = (value: unknown, place: string): readonly TemplateField[] =>
  some(value, place).map((field, index) =>
    fieldOf(objectOf(field, `${place}[${String(index)}]`, FIELD_KEYS), `${place}[${String(index)}]`),
  );

const columnsOf = (value: unknown, place: string): readonly TemplateColumn[] =>
  some(value, place).map((column, index) => {
    const at = `${place}[${String(index)}]`;
    const object = objectOf(column, at, [...FIELD_KEYS, 'share']);
    const { share } = object;
    if (share !== undefined && (typeof share !== 'number' || !(share > 0))) throw new Misshapen(`${at}.share must be a number above 0`);
    return { ...fieldOf(object, at), ...(share === undefined ? {} : { share }) };
  });

const fieldOf = (field: JsonObject, place: string): TemplateField => ({
  label: plainText(field['label'], `${place}.label`),
  value: valueOf(field['value'], `${place}.value`),
  ...formatOf(field, place),
  ...kindOf(field, 'mask', place),
  ...kindOf(field, 'sensitive', place),
});

function formatOf({ as }: JsonObject, place: string): Pick<TemplateField, 'as'> {
  if (as === undefined) return {};
  if (as !== 'money') throw new Misshapen(`${place}.as must be money`);
  return { as };
}

function sealsOf(value: unknown): readonly TemplateSeal[] {
  const seals = listOf(value ?? [], 'seals').map((seal, index) => {
    const place = `seals[${String(index)}]`;
    const { party, label, organisation } = objectOf(seal, place, ['party', 'label', 'organisation']);
    return {
      party: plainText(party, `${place}.party`),
      label: plainText(label, `${place}.label`),
      ...(organisation === undefined ? {} : { organisation: valueOf(organisation, `${place}.organisation`) }),
    };
  });
  if (new Set(seals.map(({ party }) => party)).size < seals.length) throw new Misshapen('seals: each party stands once');
  return seals;
}

function kindOf<Key extends 'mask' | 'sensitive'>(object: JsonObject, key: Key, place: string): Partial<Record<Key, SensitiveKind>> {
  const kind = object[key];
  if (kind === undefined) return {};
  if (!isSensitiveKind(kind)) throw new Misshapen(`${place}.${key} must be one of ${sensitiveKinds.join(', ')}`);
  const known: Partial<Record<'mask' | 'sensitive', SensitiveKind>> = { [key]: kind };
  return known;
}

const isSensitiveKind = (value: unknown): value is SensitiveKind => sensitiveKinds.some((kind) => kind === value);

function objectOf(value: unknown, place: string, keys: readonly string[]): JsonObject {
  if (!isJsonObject(value)) throw new Misshapen(`${place} must be an object`);
  const strange = Object.keys(value).find((key) => !keys.includes(key));
  if (strange !== undefined) throw new Misshapen(`${place} has "${strange}"; known are ${keys.join(', ')}`);
  return value;
}

function listOf(value: unknown, place: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Misshapen(`${place} must be a list`);
  return value;
}

function some(value: unknown, place: string): readonly unknown[] {
  const list = listOf(value, place);
  if (list.length === 0) throw new Misshapen(`${place} must not be empty`);
  return list;
}

const valuesOf = (value: unknown, place: string): readonly Value[] =>
  listOf(value ?? [], place).map((each, index) => valueOf(each, `${place}[${String(index)}]`));

function plainText(value: unknown, place: string): string {
  if (typeof value !== 'string' || value === '' || value.startsWith('=')) throw new Misshapen(`${place} must be a plain text`);
  return value;
}

function valueOf(value: unknown, place: string): Value {
  const parsed = parseValue(value);
  if (parsed === undefined) throw new Misshapen(`${place} must be a text, FEEL after "="`);
  return parsed;
}

function feelOf(value: unknown, place: string): Value {
  const parsed = valueOf(value, place);
  if (parsed.kind !== 'feel') throw new Misshapen(`${place} must be FEEL after "="`);
  return parsed;
}
