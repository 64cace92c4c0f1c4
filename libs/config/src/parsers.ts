import { accept, refuse, type Parsed } from './parsed';

const KEY_BYTES = 32;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const isKey = (text: string): boolean => BASE64.test(text) && Buffer.from(text, 'base64').length === KEY_BYTES;

/** Any text, as it is. */
export const parseText = (text: string): Parsed<string> => accept(text);

/** Texts that match the pattern whole or in part, as the pattern says. */
export const matching =
  (pattern: RegExp, expected: string) =>
  (text: string): Parsed<string> =>
    pattern.test(text) ? accept(text) : refuse(expected);

/** One of these words. */
export const oneOf =
  <const T extends string>(...values: readonly T[]) =>
  (text: string): Parsed<T> => {
    const found = values.find((value) => value === text);
    return found === undefined ? refuse(`one of ${values.join(', ')}`) : accept(found);
  };

/** `on` or `off`. */
export function parseSwitch(text: string): Parsed<boolean> {
  if (text === 'on') return accept(true);
  return text === 'off' ? accept(false) : refuse('on or off');
}

/** A whole number between the two, both included. */
export const integerWithin =
  (lowest: number, highest: number) =>
  (text: string): Parsed<number> => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    return value >= lowest && value <= highest ? accept(value) : refuse(`a whole number from ${lowest} to ${highest}`);
  };

/** A URL with one of these protocols, written with their colon. */
export const urlOf =
  (...protocols: readonly string[]) =>
  (text: string): Parsed<string> =>
    URL.canParse(text) && protocols.includes(new URL(text).protocol)
      ? accept(text)
      : refuse(`a URL that begins with ${protocols.join(' or ')}`);

/** 32 bytes in base64. */
export const parseKey = (text: string): Parsed<string> => (isKey(text) ? accept(text) : refuse(`${KEY_BYTES} bytes in base64`));

/** `1:base64,2:base64`: key ids from 1 to 65535, each once, the newest key last. */
export function parseKeys(text: string): Parsed<string> {
  const keys = text.split(',').map((part) => /^([1-9]\d{0,4}):(.*)$/.exec(part));
  const ids = keys.map((key) => Number(key?.[1]));
  const whole =
    keys.every((key) => key !== null && isKey(key[2] ?? '')) && ids.every((id) => id <= 0xffff) && new Set(ids).size === ids.length;
  return whole
    ? accept(text)
    : refuse(`id:key pairs parted by commas, each id once, each key ${KEY_BYTES} bytes in base64, the newest last`);
}
