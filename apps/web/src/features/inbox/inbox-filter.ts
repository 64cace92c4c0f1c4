/** What narrows the inbox, in the order in which it stands in the address. */
export const FILTERS = ['process', 'element', 'organisation', 'batch', 'due', 'search'] as const;
/** Due dates one may ask for. */
export const DUES = ['overdue', 'today', 'week'] as const;
export type Due = (typeof DUES)[number];

/** A filter as the API takes it. */
export interface InboxFilter {
  readonly process?: string;
  readonly element?: string;
  /** Handles the case, is its township or village, or applies; or lies above one that does. */
  readonly organisation?: string;
  readonly batch?: string;
  readonly due?: Due;
  readonly search?: string;
}

/** The shortest search that the API takes. */
const SHORTEST = 2;

/** What the API takes as the name of a batch. */
const BATCH = /^[0-9A-Za-z][0-9A-Za-z-]{0,39}$/;

/** The filter that an address asks for; what it does not know is left out. */
export function readFilter(address: URLSearchParams): InboxFilter {
  const { process, element, organisation, batch, due, search } = Object.fromEntries(address) as Partial<Record<string, string>>;
  const knownDue = DUES.find((each) => each === due);
  const words = search?.trim() ?? '';
  return {
    ...(process && { process, ...(element && { element }) }),
    ...(organisation && { organisation }),
    ...(batch !== undefined && BATCH.test(batch) && { batch }),
    ...(knownDue !== undefined && { due: knownDue }),
    ...(words.length >= SHORTEST && { search: words }),
  };
}

/** The address of a filter. */
export function writeFilter(filter: InboxFilter): URLSearchParams {
  return new URLSearchParams(FILTERS.flatMap((name) => (filter[name] === undefined ? [] : [[name, filter[name]]])));
}

/** Whether nothing is left out. */
export const isEmpty = (filter: InboxFilter): boolean => FILTERS.every((name) => filter[name] === undefined);

/** Whether two filters ask for the same. */
export const isSameFilter = (one: InboxFilter, other: InboxFilter): boolean => FILTERS.every((name) => one[name] === other[name]);
