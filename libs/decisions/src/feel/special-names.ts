import { type Scope } from './scope';

const words = 'and between else every external false for function if in instance not null of or return satisfies some then true'.split(' ');
const keywords: ReadonlySet<string> = new Set(words);
const plainWord = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** Whether the parser must know of a name to read it: it has signs or words of FEEL within. A name that is a word of FEEL cannot be meant. */
function isSpecial(name: string): boolean {
  if (plainWord.test(name) || name === '?') return false;
  return !name.split(' ').every((word) => plainWord.test(word) && !keywords.has(word));
}

/** Names that the parser must know, by the names that lead to them. */
export interface SpecialNames {
  readonly [name: string]: SpecialNames;
}

const none: SpecialNames = {};
const known = new WeakMap<object, SpecialNames>();
const deepest = 20;

function isWalkable(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}

function merge(all: readonly SpecialNames[]): SpecialNames {
  const found = all.filter((each) => each !== none);
  return found.length === 0 ? none : Object.assign({}, ...found);
}

function walk(value: object, depth: number): SpecialNames {
  if (depth > deepest) return none;
  if (Array.isArray(value)) return merge(value.map((item) => specialNames(item, depth + 1)));
  const entries = Object.entries(value).flatMap(([name, entry]): [string, SpecialNames][] => {
    const inner = specialNames(entry, depth + 1);
    return inner !== none || isSpecial(name) ? [[name, inner]] : [];
  });
  return entries.length === 0 ? none : Object.fromEntries(entries);
}

/** The special names in values and below; items of a list count as the list. Values must not change afterwards: what was found is kept. */
export function specialNames(value: unknown, depth = 0): SpecialNames {
  if (!isWalkable(value)) return none;
  const before = known.get(value);
  if (before !== undefined) return before;
  const found = walk(value, depth);
  known.set(value, found);
  return found;
}

const string = /"(?:[^"\\]|\\.)*"/g;
const signs = /[-+*/'&|!@#$%?;:~^]|\.(?!\.|\d)/;

/** Whether special names could change how a text reads: it has signs or words that may stand in them. */
export function isSensitive(text: string): boolean {
  const bare = text.replace(string, '').replace(/^\s*not\s*\(/, '');
  return signs.test(bare) || bare.split(/[^\p{L}\p{N}_]+/u).some((word) => keywords.has(word));
}

/** The special names that a text may mean, as a context for the parser; undefined where there is none. */
export function namesFor(scope: Scope): SpecialNames | undefined {
  const found = specialNames(scope);
  return found === none ? undefined : found;
}
