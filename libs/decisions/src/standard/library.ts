import { evaluate } from 'feelin';
import { type Scope } from '../boxed/boxed';

/** The library's value of a text; null where it fails. */
export function libraryValue(text: string, scope: Scope = {}): unknown {
  try {
    const { value } = evaluate(text, { ...scope });
    return value ?? null;
  } catch {
    // The standard gives null for what cannot be evaluated.
    return null;
  }
}

/** Calls a built-in function of the library with arguments by place. */
export function callByPlace(name: string, values: readonly unknown[]): unknown {
  const scope = Object.fromEntries(values.map((value, at) => [`__${String(at)}`, value]));
  return libraryValue(`${name}(${Object.keys(scope).join(', ')})`, scope);
}

/** Calls a built-in function of the library with arguments by name. */
export function callByName(name: string, values: Scope): unknown {
  const entries = Object.entries(values).map(([parameter, value], at) => ({ parameter, key: `__${String(at)}`, value }));
  const scope = Object.fromEntries(entries.map(({ key, value }) => [key, value]));
  return libraryValue(`${name}(${entries.map(({ parameter, key }) => `${parameter}: ${key}`).join(', ')})`, scope);
}
