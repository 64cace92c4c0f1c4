import { isPost, type Post } from '#access';
import { isJsonObject, type JsonValue } from '#engine';
import { type Parsed } from './parse-files';

/** A rung of a ladder: from when on whom it calls, by per cent of the budget or by days counted beyond its end. */
export type Rung = ({ readonly percent: number } | { readonly overdue: number }) & {
  readonly post: Post;
  /** Levels up from the organisation that handles the case; 0 is that one. */
  readonly up: number;
};

/** A ground on which a person may pause a clock: a code for programs, words for people, and the rule that allows it. */
export interface PauseBasis {
  readonly code: string;
  readonly text: string;
  readonly source: string;
}

const isWhole = (value: JsonValue | undefined, least: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least;
const isPercent = (value: JsonValue | undefined): value is number => typeof value === 'number' && value > 0 && value <= 100;
const isText = (value: JsonValue | undefined): value is string => typeof value === 'string' && value !== '';

/** Reads a list of which every item can be read; `what` says what an item must be. */
function parseList<Item>(value: JsonValue, parse: (item: JsonValue) => Item | undefined, what: string): Parsed<readonly Item[]> {
  const items = Array.isArray(value) ? (value as readonly JsonValue[]).map(parse) : [];
  const read = items.filter((item) => item !== undefined);
  return items.length > 0 && read.length === items.length ? { ok: true, value: read } : { ok: false, reason: `must be a list of ${what}` };
}

/** Per cent of the budget at which somebody is warned. */
export const parseWarnings = (value: JsonValue): Parsed<readonly number[]> =>
  parseList(value, (item) => (isPercent(item) && item < 100 ? item : undefined), 'per cent above 0 and below 100');

/** The rungs of a ladder, in their order. */
export const parseLadder = (value: JsonValue): Parsed<readonly Rung[]> =>
  parseList(value, parseRung, '{ "percent" (to 100) or "overdue" (days), "post", "up" (levels) }');

function parseRung(item: JsonValue): Rung | undefined {
  if (!isJsonObject(item)) return undefined;
  const { percent, overdue, post, up } = item;
  if (!isText(post) || !isPost(post) || !isWhole(up, 0)) return undefined;
  if (isPercent(percent)) return overdue === undefined ? { percent, post, up } : undefined;
  return isWhole(overdue, 1) && percent === undefined ? { overdue, post, up } : undefined;
}

/** The grounds on which a clock may be paused. */
export const parsePauseBases = (value: JsonValue): Parsed<readonly PauseBasis[]> =>
  parseList(value, parseBasis, '{ "code", "text", "source" }');

function parseBasis(item: JsonValue): PauseBasis | undefined {
  if (!isJsonObject(item)) return undefined;
  const { code, text, source } = item;
  return isText(code) && isText(text) && isText(source) ? { code, text, source } : undefined;
}
