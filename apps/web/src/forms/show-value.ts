import { showYuan } from '#formats';
import { type Choice, type Field } from './field';
import { asList, asObject, type Json, type JsonObject } from './json';

/** Words for what has none of its own in a form. */
export interface Words {
  readonly yes: string;
  readonly no: string;
  readonly uploaded: string;
  readonly nothing: string;
  /** Between a title and its value, and between one of them and the next. */
  readonly colon: string;
  readonly semicolon: string;
  /** Writes a date (YYYY-MM-DD) or an instant (ISO 8601). */
  readonly date: (iso: string, style: 'day' | 'instant') => string;
  /** Name of an organisation by its id, where the page knows it. */
  readonly nameOf?: (id: string) => string | undefined;
}

/** A line of what was handed in: the field's title and its value in words. */
export interface ShownLine {
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

/** What was handed in by a form, line by line in the form's order; fields that were left out have no line, and unknown ones stand last. */
export function showData(fields: readonly Field[], data: JsonObject, words: Words): readonly ShownLine[] {
  const known = fields.filter(({ name }) => data[name] !== undefined).map((field) => lineOf(field, data[field.name], words));
  const unknown = Object.entries(data).filter(([name]) => !fields.some((field) => field.name === name));
  return [...known, ...unknown.map(([name, value]) => ({ name, title: spoken(name), text: plain(value, words) }))];
}

const lineOf = (field: Field, value: Json | undefined, words: Words): ShownLine => ({
  name: field.name,
  title: field.title,
  text: showValue(field, value, words),
});

function showValue(field: Field, value: Json | undefined, words: Words): string {
  switch (field.kind) {
    case 'choice':
      return titleOf(field.choices, value, words);
    case 'choices':
      return listed(
        asList(value).map((each) => titleOf(field.choices, each, words)),
        words,
      );
    case 'document':
      return words.uploaded;
    case 'group':
      return listed(
        showData(field.fields, asObject(value), words).map(({ title, text }) => `${title}${words.colon}${text}`),
        words,
      );
    case 'list':
      return listed(
        asList(value).map((each) => showValue(field.item, each, words)),
        words,
        '\n',
      );
    case 'organisation':
      return nameOf(value, words);
    case 'number':
      return numberIn(field, value, words);
    case 'text':
    case 'yes-no':
    case 'date':
      return plain(value, words);
  }
}

const titleOf = (choices: readonly Choice[], value: Json | undefined, words: Words): string =>
  choices.find((choice) => choice.value === value)?.title ?? plain(value, words);

const listed = (texts: readonly string[], words: Words, between = words.semicolon): string =>
  texts.length === 0 ? words.nothing : texts.join(between);

function plain(value: Json | undefined, words: Words): string {
  if (value === undefined || value === null) return words.nothing;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value))
    return listed(
      value.map((each: Json) => plain(each, words)),
      words,
    );
  if (typeof value === 'object')
    return listed(
      Object.entries(value).map(([name, each]) => `${spoken(name)}${words.colon}${plain(each, words)}`),
      words,
    );
  return typeof value === 'string' ? showText(value, words) : String(value);
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/;

/** A text as it stands; a date or an instant as the reader writes it. */
export function showText(text: string, { date }: Words): string {
  if (DAY.test(text)) return date(text, 'day');
  return INSTANT.test(text) ? date(text, 'instant') : text;
}

const numberIn = ({ money }: { readonly money: boolean }, value: Json | undefined, words: Words): string =>
  money && typeof value === 'number' ? showYuan(value) : plain(value, words);

/** The name of a field without a title, as words: `paidOn` is `paid on`. */
const spoken = (name: string): string => name.replaceAll(/[-_]+|(?<=[a-z\d])(?=[A-Z])/g, ' ').toLowerCase();

const nameOf = (value: Json | undefined, words: Words): string =>
  (typeof value === 'string' ? words.nameOf?.(value) : undefined) ?? plain(value, words);
