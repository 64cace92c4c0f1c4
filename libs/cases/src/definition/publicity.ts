import { type Value } from '#bpmn';
import { isJsonObject } from '#engine';
import { isPublicMask, type PublicMask, publicMasks } from '#forms';
import { type Parsed } from './parse-files';
import { parseValue } from './parse-value';

/** A field that the public reads: its label, and its value, masked by the rule where one is named. */
export interface PublicField {
  readonly label: string;
  readonly value: Value;
  readonly mask?: PublicMask;
}

/** Where it is put up: with a post, somebody there answers for putting it up and taking it down; without one it is shown automatically. */
export interface PublicityPlace {
  readonly name: Value;
  readonly post?: string;
  /** Organisation of the post; the one that handles the case where none is named. */
  readonly organisation?: Value;
  /** Whether a term that counts from the places waits for this one. */
  readonly required: boolean;
}

/** A file of `publicities/`: what is public of a case while an element waits. Values see what notices see. */
export interface Publicity {
  readonly title: Value;
  readonly fields: readonly PublicField[];
  readonly places: readonly PublicityPlace[];
  /** Whom to tell of irregularities: an office with its telephone. */
  readonly supervision: Value;
  /** Entries with the same value are one publicity to the public. */
  readonly list?: Value;
  /** Whether somebody without a name may object (boolean; true where it is not said). */
  readonly anonymousObjections?: Value;
  /** Whether an entry under inquiry stays as `marked` or is `hidden` (`marked` where it is not said). */
  readonly suspendedEntries?: Value;
  /** Whether the term counts from `publication` or from the start evidence of the last required of its `places`. */
  readonly termFrom?: Value;
}

const OPTIONAL = ['list', 'anonymousObjections', 'suspendedEntries', 'termFrom'] as const;
const KEYS: readonly string[] = ['title', 'entries', 'places', 'supervision', ...OPTIONAL];

const refused = (reason: string): { readonly ok: false; readonly reason: string } => ({ ok: false, reason });

/** A publicity's file; every field, place and text must be well formed. */
export function parsePublicity(json: unknown): Parsed<Publicity> {
  if (!isJsonObject(json)) return refused('a publicity is an object');
  const unknown = Object.keys(json).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) return refused(`${unknown} is not known here`);
  const title = parseValue(json['title']);
  const supervision = parseValue(json['supervision']);
  if (title === undefined || supervision === undefined) return refused('title and supervision must be texts');
  const fields = parseList(json['entries'], parseField);
  if (fields === undefined || fields.length === 0)
    return refused(`entries are { "label", "value", "mask"? }, the mask one of ${publicMasks.join(', ')}`);
  const places = parseList(json['places'], parsePlace);
  if (places === undefined || places.length === 0) return refused('places are texts or { "name", "post"?, "organisation"?, "required"? }');
  const wrong = OPTIONAL.find((key) => json[key] !== undefined && parseValue(json[key]) === undefined);
  if (wrong !== undefined) return refused(`${wrong} must be a text`);
  const optional = OPTIONAL.flatMap((key) => {
    const value = parseValue(json[key]);
    return value === undefined ? [] : [[key, value] as const];
  });
  return { ok: true, value: { title, supervision, fields, places, ...Object.fromEntries(optional) } };
}

function parseList<T>(value: unknown, parse: (item: unknown) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const parsed = value.map((item: unknown) => parse(item));
  const known = parsed.filter((item) => item !== undefined);
  return known.length === parsed.length ? known : undefined;
}

function parseField(item: unknown): PublicField | undefined {
  if (!isJsonObject(item)) return undefined;
  const { label, mask } = item;
  const value = parseValue(item['value']);
  if (typeof label !== 'string' || label === '' || value === undefined) return undefined;
  if (mask === undefined) return { label, value };
  return isPublicMask(mask) ? { label, value, mask } : undefined;
}

function parsePlace(item: unknown): PublicityPlace | undefined {
  const text = parseValue(item);
  if (text !== undefined) return { name: text, required: false };
  if (!isJsonObject(item)) return undefined;
  const { post, required = false } = item;
  const name = parseValue(item['name']);
  const organisation = parseValue(item['organisation']);
  if (name === undefined || typeof post !== 'string' || typeof required !== 'boolean') return undefined;
  return { name, post, required, ...(organisation === undefined ? {} : { organisation }) };
}

/** The values of a publicity in reading order. */
export const valuesOfPublicity = ({ title, supervision, fields, places, ...optional }: Publicity): readonly Value[] => [
  title,
  ...fields.map(({ value }) => value),
  ...places.flatMap(({ name, organisation }) => (organisation === undefined ? [name] : [name, organisation])),
  supervision,
  ...OPTIONAL.flatMap((key) => optional[key] ?? []),
];
