import { IDENTITY_CHANGED } from '#contract';
import { type CalledCase, isJsonObject, type JsonObject } from '#engine';

/** What one case writes to another, by the outbox; what belongs to people is sealed with the letter. */
export type Letter =
  /** Start the case that this call of mine asks for; its data is in my state. */
  | { readonly kind: 'call'; readonly call: number }
  /** I wait no longer for the case of this call. */
  | { readonly kind: 'cancel-call'; readonly call: number }
  /** I have ended, and this is what became of me. */
  | { readonly kind: 'answer'; readonly call: number; readonly called: CalledCase }
  /** A message of this element of mine, for a case that waits for it or is started by it. */
  | {
      readonly kind: 'message';
      readonly element: string;
      readonly message: string;
      readonly payload: JsonObject;
      readonly correlation?: string;
    }
  /** For all cases of the region that wait for it; with a recipient, for that one. */
  | { readonly kind: 'signal'; readonly signal: string }
  /** To myself: a department has answered this before I waited for it. */
  | {
      readonly kind: 'kept-answer';
      readonly request: number;
      readonly organisation: string;
      readonly message: string;
      readonly data: JsonObject;
    }
  /** To a case whose people have other identity tags now; written by whoever changes the tags, in the case's own name. */
  | { readonly kind: typeof IDENTITY_CHANGED; readonly changes: readonly JsonObject[] };

const SHAPES: Readonly<Record<Letter['kind'], (content: JsonObject) => boolean>> = {
  call: ({ call }) => typeof call === 'number',
  'cancel-call': ({ call }) => typeof call === 'number',
  message: ({ element, message, payload }) => typeof element === 'string' && typeof message === 'string' && isJsonObject(payload),
  signal: ({ signal }) => typeof signal === 'string',
  'kept-answer': ({ request, organisation, message, data }) =>
    typeof request === 'number' && typeof organisation === 'string' && typeof message === 'string' && isJsonObject(data),
  [IDENTITY_CHANGED]: ({ changes }) => Array.isArray(changes) && changes.every(isJsonObject),
  answer: ({ call, called }) => typeof call === 'number' && isCalled(called),
};

/** A letter as it lies in the outbox; undefined for content of another shape. */
export function parseLetter(content: unknown): Letter | undefined {
  if (!isJsonObject(content)) return undefined;
  const fits = Object.entries(SHAPES).some(([name, check]) => name === content['kind'] && check(content));
  return fits ? (content as unknown as Letter) : undefined;
}

function isCalled(value: unknown): value is CalledCase {
  if (!isJsonObject(value)) return false;
  const { number, outcome, data } = value;
  return typeof number === 'string' && typeof outcome === 'string' && isJsonObject(data);
}
