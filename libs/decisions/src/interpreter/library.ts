import { evaluate, isFunction } from 'feelin';
import { createBoundedCache } from '../feel/bounded-cache';
import { type Scope } from '../feel/scope';

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

type Call = (values: readonly unknown[]) => unknown;

const calls = createBoundedCache<Call>(2_000);

/** A text over parameters, parsed once; a call whose arguments do not fit gives null. */
function prepare(text: string, size: number): Call {
  const parameters = Array.from({ length: size }, (_, at) => `__${String(at)}`);
  const prepared = evaluate(`function(${parameters.join(', ')}) ${text}`);
  const { value } = prepared;
  if (!isFunction(value)) return () => null;
  return (values) => {
    prepared.warnings.length = 0;
    try {
      return (value.fn(...values) as unknown) ?? null;
    } catch {
      // The library throws where an argument is of a type that it did not expect.
      return null;
    }
  };
}

/** Calls a built-in function of the library with arguments by place. */
export function callByPlace(name: string, values: readonly unknown[]): unknown {
  const text = `${name}(${values.map((_, at) => `__${String(at)}`).join(', ')})`;
  return calls.getOrMake(text, () => prepare(text, values.length))(values);
}

/** Calls a built-in function of the library with arguments by name. */
export function callByName(name: string, given: Scope): unknown {
  const text = `${name}(${Object.keys(given)
    .map((parameter, at) => `${parameter}: __${String(at)}`)
    .join(', ')})`;
  const values = Object.values(given);
  return calls.getOrMake(text, () => prepare(text, values.length))(values);
}

const functions = createBoundedCache<{ readonly value: unknown }>(1_000);

/** The library's function of that name, to be handed on as a value; null where there is none. */
export function libraryFunction(name: string): unknown {
  return functions.getOrMake(name, () => {
    const value = /^[a-z][a-z ]*$/.test(name) ? libraryValue(name) : null;
    return { value: typeof value === 'function' ? value : null };
  }).value;
}
