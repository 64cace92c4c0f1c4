import { isPost, POSTS } from '#access';
import { ALIKE_CODES, type CompiledProcess, listPlatformWords, type Parameter, wordIn } from '#cases';
import { IDENTITY_TAGS, isIdentityTag } from '#contract';
import { isJsonObject, type JsonValue } from '#engine';
import { type OrganisationView } from '#store';
import { readersLanguage } from '../../http/reader-language';
import { type ParameterWordDto, type WordKind } from './folder.dto';

type Words = readonly (readonly [name: string, word: string])[];

/** The entries of a parameter, the definition in the words of the reader, and organisations that it may name. */
interface Asked {
  readonly definition: CompiledProcess;
  readonly entries: readonly Parameter[];
  readonly organisations: readonly OrganisationView[];
}

/** What people call the fields and codes of a parameter, the folder's own words first; each name once. */
export function parameterWords({ definition, entries, organisations }: Asked): readonly ParameterWordDto[] {
  const used = new Set(withAlike(entries.flatMap(({ value }) => namesIn(value))));
  const say = (words: Words): Words => words.map(([name, word]) => [name, wordIn(definition, word)]);
  const usedOnly = (words: Words): Words => words.filter(([name]) => used.has(name));
  const all: readonly (readonly [WordKind, Words])[] = [
    ['folder', entries.flatMap(({ words = {} }) => Object.entries(words))],
    ['folder', seriesWords(definition, entries[0]?.name ?? '')],
    ['folder', usedOnly(listedWords(definition))],
    ['form', usedOnly([...definition.forms.values()].flatMap(({ schema }) => choicesIn(schema)))],
    ['post', [...used].some(isPost) ? postWords() : []],
    ['identity-tag', [...used].some(isIdentityTag) ? say(Object.entries(IDENTITY_TAGS)) : []],
    ['organisation', organisations.map(({ id, name }) => [id, name])],
    ['folder', say(usedOnly(listPlatformWords()))],
  ];
  const words = all.flatMap(([kind, named]) => named.map(([name, word]) => ({ name, word, kind })));
  return [...new Map(words.toReversed().map((word) => [word.name, word])).values()].toReversed();
}

const postWords = (): Words => Object.entries(POSTS).map(([post, { name, nameEn }]) => [post, readersLanguage() === 'en' ? nameEn : name]);

const withAlike = (names: readonly string[]): readonly string[] => [
  ...names,
  ...ALIKE_CODES.filter((codes) => codes.some((code) => names.includes(code))).flat(),
];

/** Field names and texts of a value. */
function namesIn(value: JsonValue): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return (value as readonly JsonValue[]).flatMap(namesIn);
  return isJsonObject(value) ? Object.entries(value).flatMap(([name, field]) => [name, ...namesIn(field)]) : [];
}

/** A series is called as the document that is numbered by it. */
const seriesWords = ({ documents }: CompiledProcess, parameter: string): Words =>
  [...documents.values()].flatMap(({ title, series }) => {
    const text = series?.kind === 'feel' ? series.expression.text.trim() : '';
    const start = `parameters.${parameter}.`;
    return text.startsWith(start) ? [[text.slice(start.length), title] as const] : [];
  });

/** Codes that a parameter of the folder lists with their names, such as diseases. */
const listedWords = ({ parameters }: CompiledProcess): Words =>
  parameters.flatMap(({ value }) =>
    (Array.isArray(value) ? (value as readonly JsonValue[]) : []).flatMap((row) =>
      isJsonObject(row) && typeof row['code'] === 'string' && typeof row['name'] === 'string' ? [[row['code'], row['name']] as const] : [],
    ),
  );

/** Codes that a form offers with their titles. */
function choicesIn(value: JsonValue): Words {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).flatMap(choicesIn);
  if (!isJsonObject(value)) return [];
  const { const: code, title } = value;
  const own: Words = typeof code === 'string' && typeof title === 'string' ? [[code, title]] : [];
  return [...own, ...Object.values(value).flatMap(choicesIn)];
}
