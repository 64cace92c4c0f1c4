import { type CaseState, type Scope } from '../case-state';
import { type JsonValue } from '../json';
import { findByNumber } from '../returning/find-by-number';

/** A place in a variable: its name, then keys of objects and indices of lists. */
export type VariablePath = readonly [name: string, ...rest: string[]];

/** A variable with a value that was put into it, or `unknown-variable` where the path leads nowhere. */
export type Corrected =
  | {
      readonly ok: true;
      readonly state: CaseState;
      /** What was there; undefined where nothing was. */
      readonly before: JsonValue | undefined;
      /** The whole variable now. */
      readonly variable: JsonValue;
    }
  | { readonly ok: false; readonly code: 'unknown-variable' };

interface Correction {
  readonly path: VariablePath;
  readonly value: JsonValue;
  /** Number of a token, task, job … from where the variable is seen; the process, where there is none. */
  readonly at?: number;
}

/**
 * Puts a value into a variable, as it is seen from somewhere, and does nothing else: no expression is evaluated and no token moves. A field or a
 * variable that is missing is added; what it lies in must be there.
 */
export function correctVariable(state: CaseState, { path, value, at = 0 }: Correction): Corrected {
  const [name, ...rest] = path;
  const home = findHome(state.scopes, { name, scope: findByNumber(state.tokens, at)?.scope ?? 0 });
  if (home === undefined) return { ok: false, code: 'unknown-variable' };
  const put = putAt(fieldOf(home.variables, name), rest, value);
  if (put === undefined) return { ok: false, code: 'unknown-variable' };
  const variables = { ...home.variables, [name]: put.whole };
  const scopes = state.scopes.map((scope) => (scope.id === home.id ? { ...scope, variables } : scope));
  return { ok: true, state: { ...state, scopes }, before: put.before, variable: put.whole };
}

/** The innermost scope that has the variable, else the process. */
function findHome(scopes: readonly Scope[], { name, scope }: { readonly name: string; readonly scope: number }): Scope | undefined {
  const found = scopes.find(({ id }) => id === scope);
  if (found === undefined || found.parent === undefined || Object.hasOwn(found.variables, name)) return found;
  return findHome(scopes, { name, scope: found.parent });
}

interface Put {
  readonly whole: JsonValue;
  readonly before: JsonValue | undefined;
}

function putAt(whole: JsonValue | undefined, [key, ...rest]: readonly string[], value: JsonValue): Put | undefined {
  if (key === undefined) return { whole: value, before: whole };
  if (typeof whole !== 'object' || whole === null) return undefined;
  if (Array.isArray(whole)) {
    const list: readonly JsonValue[] = whole;
    const index = /^\d+$/.test(key) ? Number(key) : list.length;
    const inner = index < list.length ? putAt(list[index], rest, value) : undefined;
    return inner && { whole: list.map((item, no) => (no === index ? inner.whole : item)), before: inner.before };
  }
  const fields = whole as Readonly<Record<string, JsonValue>>;
  const inner = putAt(fieldOf(fields, key), rest, value);
  return inner && { whole: { ...fields, [key]: inner.whole }, before: inner.before };
}

const fieldOf = (fields: Readonly<Record<string, JsonValue>>, key: string): JsonValue | undefined =>
  Object.hasOwn(fields, key) ? fields[key] : undefined;
