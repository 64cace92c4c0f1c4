import { format, type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import { ownFormats } from '#formats';
import { type Language } from '../texts/texts';
import { asObject, type JsonObject } from './json';
import { sentenceOfFormat } from './slip';

/** What is wrong with what stands at a JSON pointer, as a sentence. */
export type Faults = ReadonlyMap<string, string>;

/** Words for the schema's keywords; what has none is told by the API when it is handed in. */
const SENTENCES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  required: { zh: '请填写', en: 'Please fill this in' },
  minLength: { zh: '请填写', en: 'Please fill this in' },
  maxLength: { zh: '太长', en: 'Too long' },
  minimum: { zh: '数值太小', en: 'Too small' },
  maximum: { zh: '数值太大', en: 'Too large' },
  multipleOf: { zh: '小数位过多', en: 'Too many decimals' },
  minItems: { zh: '请至少填写一项', en: 'At least one is needed' },
  maxItems: { zh: '项数过多', en: 'Too many' },
  uniqueItems: { zh: '有重复的项', en: 'Something is in it twice' },
  oneOf: { zh: '请选择', en: 'Please choose' },
  format: { zh: '格式不正确', en: 'Not in the right form' },
  pattern: { zh: '格式不正确', en: 'Not in the right form' },
  type: { zh: '格式不正确', en: 'Not in the right form' },
};

// The validator's own table is its only way to take formats.
for (const [name, { check }] of Object.entries(ownFormats)) format[name] = check;

/** Faults of the data by pointer (`/a/0/b`); an interpreter, since the page's policy forbids compiled validators. */
export function checkData(schema: JsonObject, data: JsonObject, language: Language): Faults {
  // A form's schema is JSON; the validator's type says the same in its own words.
  const { errors } = new Validator(schema as Schema, '2020-12', false).validate(data);
  const found = errors.flatMap((error) => placesOf(error).flatMap((place) => sentence(error, place, language))).reverse();
  return new Map([...found].sort(([one], [other]) => orderOf(schema, one) - orderOf(schema, other)));
}

/** Where the field stands in the form, so that faults are told from above to below. */
const orderOf = (schema: JsonObject, place: string): number =>
  Object.keys(asObject(schema['properties'])).indexOf(place.split('/')[1] ?? '');

/** Names that this data makes required by the schema's conditions. */
export function requiredBy(schema: JsonObject, data: JsonObject): readonly string[] {
  const { errors } = new Validator(schema as Schema, '2020-12', false).validate(data);
  return errors.filter(({ keyword, instanceLocation }) => keyword === 'required' && instanceLocation === '#').flatMap(missingName);
}

function sentence({ keyword, error }: OutputUnit, place: string, language: Language): readonly (readonly [string, string])[] {
  const words = (keyword === 'format' ? sentenceOfFormat(formatIn(error), language) : undefined) ?? SENTENCES[keyword]?.[language];
  return words === undefined ? [] : [[place, words]];
}

function placesOf(error: OutputUnit): readonly string[] {
  const place = error.instanceLocation.slice(1);
  return error.keyword === 'required' ? missingName(error).map((name) => `${place}/${name}`) : [place];
}

/** The validator names the format in its sentence only. */
const formatIn = (error: string): string => /format "([^"]+)"/.exec(error)?.[1] ?? '';

/** The validator names the missing property in its sentence only. */
function missingName({ error }: OutputUnit): readonly string[] {
  const [, name] = /required property "([^"]+)"/.exec(error) ?? [];
  return name === undefined ? [] : [name];
}
