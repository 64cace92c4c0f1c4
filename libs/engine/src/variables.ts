import { type Draft, getScope, type LiveScope } from './draft';
import { type JsonObject, type JsonValue } from './json';

/**
 * What an expression in a scope sees: the variables of the process, then of each scope down to this one, an inner one hiding an outer one
 * of the same name; and above them all the facts, which no form or message can therefore forge.
 */
export function seenFrom(draft: Draft, scope: number): JsonObject {
  if (draft.seen?.scope === scope) return draft.seen.variables;
  const variables: JsonObject = { ...variablesDownTo(draft, getScope(draft, scope)), ...draft.context.facts };
  draft.seen = { scope, variables };
  return variables;
}

/**
 * Writes a result. Inside an instance of a multi-instance activity it goes into that instance and ends with it (what shall survive is
 * collected by `outputElement`); everywhere else, in sub-processes too, it goes into the process. An instance therefore never
 * overwrites what another one sees.
 */
export function writeResult(draft: Draft, scope: number, result: { readonly name: string; readonly value: JsonValue }): void {
  const home = homeOf(draft, getScope(draft, scope));
  home.variables = { ...home.variables, [result.name]: result.value };
  draft.seen = undefined;
}

/** Writes a variable of an instance of a multi-instance activity, whatever it was before. */
export function writeInstance(draft: Draft, scope: number, variable: { readonly name: string; readonly value: JsonValue }): void {
  const home = getScope(draft, scope);
  home.variables = { ...home.variables, [variable.name]: variable.value };
  draft.seen = undefined;
}

// Spread, not Object.assign: a form field named __proto__ must stay a mere field.
function variablesDownTo(draft: Draft, scope: LiveScope): JsonObject {
  const parent = parentOf(draft, scope);
  return parent === undefined ? scope.variables : { ...variablesDownTo(draft, parent), ...scope.variables };
}

function homeOf(draft: Draft, scope: LiveScope): LiveScope {
  if (scope.kind === 'process' || scope.kind === 'instance') return scope;
  const parent = parentOf(draft, scope);
  return parent === undefined ? scope : homeOf(draft, parent);
}

function parentOf(draft: Draft, scope: LiveScope): LiveScope | undefined {
  return scope.parent === undefined ? undefined : getScope(draft, scope.parent);
}
