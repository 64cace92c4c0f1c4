import { type Scope } from '../feel/scope';

/** A name with single spaces and without the marks of a quoted name. */
export function compactName(text: string): string {
  return text.replaceAll('`', '').replace(/\s+/g, ' ').trim();
}

const single = /^[\p{L}\p{N}_]+$/u;

function withoutSpaces(name: string): string {
  return name.replace(/\s+/g, '');
}

/** Finds the entry of one name, spaces around signs left aside; undefined where there is none. */
export function finderOf(name: string): (scope: Scope) => unknown {
  const wanted = withoutSpaces(name);
  const exact = single.test(name);
  return (scope) => {
    if (Object.hasOwn(scope, name)) return scope[name] ?? null;
    if (exact) return undefined;
    const key = Object.keys(scope).find((each) => withoutSpaces(each) === wanted);
    return key === undefined ? undefined : (scope[key] ?? null);
  };
}

/** The entry of that name, as `finderOf` finds it. */
export function findEntry(scope: Scope, name: string): unknown {
  return finderOf(name)(scope);
}
