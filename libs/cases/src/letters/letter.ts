import { type CalledCase, type JsonObject } from '#engine';

/** What one case writes to another, by the outbox; what belongs to people lies in `called` alone, which is sealed with the letter. */
export type Letter =
  /** Start the case that this call of mine asks for; its data is in my state. */
  | { readonly kind: 'call'; readonly call: number }
  /** I wait no longer for the case of this call. */
  | { readonly kind: 'cancel-call'; readonly call: number }
  /** I have ended, and this is what became of me. */
  | { readonly kind: 'answer'; readonly call: number; readonly called: CalledCase };

const SHAPES: Readonly<Record<Letter['kind'], (content: JsonObject) => boolean>> = {
  call: ({ call }) => typeof call === 'number',
  'cancel-call': ({ call }) => typeof call === 'number',
  answer: ({ call, called }) => typeof call === 'number' && isCalled(called),
};

/** A letter as it lies in the outbox; undefined for content of another shape. */
export function parseLetter(content: unknown): Letter | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const { kind } = content as JsonObject;
  const fits = Object.entries(SHAPES).some(([name, check]) => name === kind && check(content as JsonObject));
  return fits ? (content as Letter) : undefined;
}

function isCalled(value: unknown): value is CalledCase {
  if (typeof value !== 'object' || value === null) return false;
  const { number, outcome, data } = value as JsonObject;
  return typeof number === 'string' && typeof outcome === 'string' && typeof data === 'object' && data !== null;
}
