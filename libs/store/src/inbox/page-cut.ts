import { type InboxKey, type InboxOrder } from './inbox-query';
import { type Places } from './places';
import { type Cut } from './tab-sources';

interface Ordering {
  readonly byInstant: boolean;
  readonly descending: boolean;
}

/** `latest` is that of done tasks. Case ids are UUIDv7, so they tell the order of start. */
export const ORDERINGS = {
  urgency: { byInstant: true, descending: false },
  oldest: { byInstant: false, descending: false },
  newest: { byInstant: false, descending: true },
  latest: { byInstant: true, descending: true },
} as const satisfies Record<InboxOrder | 'latest', Ordering>;

const LOWEST = { at: '-infinity', caseId: '00000000-0000-0000-0000-000000000000', no: 0 };
const HIGHEST = { at: 'infinity', caseId: 'ffffffff-ffff-ffff-ffff-ffffffffffff', no: 2_147_483_647 };

/** Cuts each source to `rows` rows behind the key; the first page is the one behind the lowest (or highest) key of all. */
export function pageCut(
  places: Places,
  ordering: Ordering,
  { after, rows }: { readonly after?: InboxKey | undefined; readonly rows: number },
): Cut {
  const { byInstant, descending } = ordering;
  const first = descending ? HIGHEST : LOWEST;
  const key = after === undefined ? first : { at: after.at ?? 'infinity', caseId: after.caseId, no: after.no };
  const columns = (at: string, caseId: string, no: string): readonly string[] => [...(byInstant ? [at] : []), caseId, no];
  const ends = [
    ...(byInstant ? [places.place('at', key.at, 'timestamptz')] : []),
    places.place('case', key.caseId, 'uuid'),
    places.place('no', key.no, 'int'),
  ];
  const limit = places.place('rows', rows, 'int');
  const direction = descending ? ' DESC' : '';
  return {
    after: (...names) => ` AND (${columns(...names).join(', ')}) ${descending ? '<' : '>'} (${ends.join(', ')})`,
    page: (...names) => {
      const by = columns(...names).map((column) => column + direction);
      return `ORDER BY ${by.join(', ')} LIMIT ${limit}`;
    },
  };
}

/** Leaves every row, for counting. */
export const NO_CUT: Cut = { after: () => '', page: () => '' };
