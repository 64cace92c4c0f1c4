import { type JsonObject, type JsonValue } from '#engine';

/** A number that a region may set: from which date, and where it is written. */
export interface Parameter {
  readonly name: string;
  /** What people call it; older folders have none. */
  readonly title?: string;
  /** What people call its fields, and the codes that it may have; one entry of a parameter names them for all. */
  readonly words?: Readonly<Record<string, string>>;
  readonly value: JsonValue;
  readonly unit: string;
  /** Region code or its beginning; `*` for every region. */
  readonly region: string;
  /** ISO date from which it holds. */
  readonly effectiveFrom: string;
  readonly source: string;
  /** By whom and when it was set beside the folder; without it the folder sets it. */
  readonly set?: { readonly by: string; readonly at: Date };
}

/** What holds in a region on a date: the longest matching region wins, then the newest entry that is in force. */
export function resolveParameters(parameters: readonly Parameter[], region: string, onDate: string): JsonObject {
  return Object.fromEntries(weakestFirst(parameters, region, onDate).map((parameter) => [parameter.name, parameter.value]));
}

/** Of entries of one parameter the one that holds in a region on a date. */
export function strongest(entries: readonly Parameter[], region: string, onDate: string): Parameter | undefined {
  return weakestFirst(entries, region, onDate).at(-1);
}

function weakestFirst(parameters: readonly Parameter[], region: string, onDate: string): readonly Parameter[] {
  const inForce = parameters.filter(
    (parameter) => (parameter.region === '*' || region.startsWith(parameter.region)) && parameter.effectiveFrom <= onDate,
  );
  return inForce.toSorted((a, b) => rank(a) - rank(b) || a.effectiveFrom.localeCompare(b.effectiveFrom));
}

const rank = (parameter: Parameter): number => (parameter.region === '*' ? 0 : parameter.region.length);
