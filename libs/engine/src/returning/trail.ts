import { type Passing } from '../case-state';
import { type Draft, type LiveToken } from '../draft';
import { type ActivityNode } from '../graph-lookup';

const NONE: readonly number[] = [];

/** What of a case's tokens and scopes tells which passings a token follows. */
export interface Lineage {
  readonly tokens: { find(id: number): Pick<LiveToken, 'scope' | 'after'> | undefined };
  readonly scopes: { find(id: number): { readonly owner?: number } | undefined };
}

/** The passings that a token follows directly: its own, else those of the token that opened its scope. */
export function afterOf(lineage: Lineage, token: Pick<LiveToken, 'scope' | 'after'>): readonly number[] {
  if (token.after !== undefined) return token.after;
  const owner = lineage.scopes.find(token.scope)?.owner;
  const opener = owner === undefined ? undefined : lineage.tokens.find(owner);
  return opener === undefined ? NONE : afterOf(lineage, opener);
}

/** A new token goes on beside the one that it came from. */
export function follow(token: LiveToken, from: LiveToken): LiveToken {
  token.after = from.after;
  return token;
}

/** The token has come into an activity; one that comes into the activity that it came from last is in the same passing. */
export function rememberEntered(draft: Draft, token: LiveToken): void {
  const after = afterOf(draft, token);
  const [last, ...others] = after.map((no) => findPassing(draft.trail, no));
  if (last !== undefined && last.at === token.at && others.length === 0) return;
  token.after = [addPassing(draft, { at: token.at, ...placeOf(token), after })];
}

/** Tokens that have come to a gateway go on as one of them. */
export function rememberJoined(draft: Draft, survivor: LiveToken, tokens: readonly LiveToken[]): void {
  const joined = tokens.flatMap((token) => {
    const via = token.wait?.kind === 'join' ? token.wait.via : token.via;
    return via === undefined ? [] : [{ via, after: afterOf(draft, token) }];
  });
  survivor.after = [addPassing(draft, { at: survivor.at, ...placeOf(survivor), joined })];
}

/** The activity is done: where its effect leaves the house, nobody goes back behind it from now on. */
export function rememberFinal(draft: Draft, token: LiveToken, { id, final }: ActivityNode): void {
  if (final === undefined) return;
  const after = afterOf(draft, token);
  draft.trail = draft.trail.map((passing) => (passing.at === id && after.includes(passing.no) ? { ...passing, final: true } : passing));
}

/** The activity that the token is in has written a document. */
export function rememberDocument(draft: Draft, token: LiveToken, document: number): void {
  const after = afterOf(draft, token);
  draft.trail = draft.trail.map((passing) =>
    passing.at === token.at && after.includes(passing.no) ? { ...passing, documents: [...(passing.documents ?? []), document] } : passing,
  );
}

/** The passing with this number, among passings in the order of their numbers. */
export function findPassing(trail: readonly Passing[], no: number): Passing | undefined {
  let low = 0;
  let high = trail.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((trail[middle]?.no ?? no) < no) low = middle + 1;
    else high = middle;
  }
  return trail[low]?.no === no ? trail[low] : undefined;
}

/** The passings that one follows directly. */
export function parentsOf({ no, after, joined }: Passing): readonly number[] {
  return joined === undefined ? (after ?? [no - 1]) : joined.flatMap((way) => way.after);
}

/** These passings and all that they follow. */
export function ancestorsOf(trail: readonly Passing[], numbers: readonly number[]): ReadonlySet<number> {
  const found = new Set(numbers);
  for (const no of found) {
    const passing = findPassing(trail, no);
    for (const parent of passing === undefined ? NONE : parentsOf(passing)) found.add(parent);
  }
  return found;
}

/** All passings that follow this one. */
export function followersOf(trail: readonly Passing[], no: number): ReadonlySet<number> {
  const found = new Set<number>();
  for (const passing of trail) {
    if (parentsOf(passing).some((parent) => parent === no || found.has(parent))) found.add(passing.no);
  }
  return found;
}

function placeOf({ scope }: LiveToken): Pick<Passing, 'scope'> {
  return scope === 0 ? {} : { scope };
}

function addPassing(draft: Draft, { after, ...passing }: Omit<Passing, 'no'>): number {
  const no = (draft.trail.at(-1)?.no ?? 0) + 1;
  const follows = after === undefined || (after.length === 1 && after[0] === no - 1) ? {} : { after };
  draft.trail.push({ no, ...passing, ...follows });
  return no;
}
