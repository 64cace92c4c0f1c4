import { HINT_LISTS, type Hint } from './hint';

/** What one NOTIFY carries; an `everybody` payload says that the keys were too many to name. */
export interface HintPayload {
  readonly origin: string;
  readonly hints: readonly Hint[];
  readonly everybody?: true;
}

/** PostgreSQL refuses payloads of 8,000 bytes and more. */
const LIMIT_BYTES = 7_900;

/** The payload as text, within PostgreSQL's limit. */
export function writeHints(payload: HintPayload): string {
  const text = JSON.stringify(payload);
  if (new TextEncoder().encode(text).length <= LIMIT_BYTES) return text;
  return JSON.stringify({ origin: payload.origin, hints: [], everybody: true } satisfies HintPayload);
}

/** The payload of a notification; undefined where somebody else wrote it in another shape. */
export function parseHints(text: string): HintPayload | undefined {
  const value = parseJson(text);
  if (!isObject(value) || typeof value['origin'] !== 'string' || !Array.isArray(value['hints'])) return undefined;
  const everybody = value['everybody'] === true ? ({ everybody: true } as const) : {};
  return { origin: value['origin'], hints: value['hints'].filter(isHint), ...everybody };
}

function isHint(value: unknown): value is Hint {
  if (!isObject(value) || !Array.isArray(value['keys'])) return false;
  return HINT_LISTS.some((list) => list === value['list']) && value['keys'].every((key) => typeof key === 'string');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
