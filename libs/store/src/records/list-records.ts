import { type OrganisationId, type PersonId, type RecordId } from '#contract';
import { type Statement } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { RECORD_COLUMNS, type RawRecord, toRecord } from './find-record';
import { type RecordRow, type RecordStatus } from './record';

interface Page {
  readonly region: string;
  /** Offices that handled them; all of the region where none are named. */
  readonly offices?: readonly OrganisationId[] | undefined;
  readonly limit: number;
}

/** What records are listed by: whose they are, their number, or their kind. */
export type RecordListKey =
  { readonly person: PersonId } | { readonly organisation: OrganisationId } | { readonly number: string } | { readonly kind: string };

/** Which records are listed; `after` is the last one of the page before. */
export interface RecordListQuery extends Page {
  readonly by: RecordListKey;
  readonly kind?: string | undefined;
  readonly status?: RecordStatus | undefined;
  readonly after?: RecordId | undefined;
}

/** Which records that still stand are listed by their last day, which lies before a day. */
export interface EndingQuery extends Page {
  readonly kind: string;
  readonly before: string;
  /** The last one of the page before, with its last day. */
  readonly after?: { readonly id: RecordId; readonly endsOn: string } | undefined;
}

/** Records by one key, the latest first. */
export async function listRecordsOf(store: Store, query: RecordListQuery): Promise<readonly RecordRow[]> {
  const { rows } = await queryStore<RawRecord>(store, listRecordsStatement(query));
  return rows.map(toRecord);
}

/** Records of a kind that end before a day, the earliest first. */
export async function listEndingRecords(store: Store, query: EndingQuery): Promise<readonly RecordRow[]> {
  const { rows } = await queryStore<RawRecord>(store, endingStatement(query));
  return rows.map(toRecord);
}

const COLUMN = {
  person: 'subject_person',
  organisation: 'subject_organisation',
  number: 'number',
  kind: 'kind',
} as const;

function keyOf(by: RecordListKey): { readonly key: keyof typeof COLUMN; readonly value: string } {
  if ('person' in by) return { key: 'person', value: by.person };
  if ('organisation' in by) return { key: 'organisation', value: by.organisation };
  return 'number' in by ? { key: 'number', value: by.number } : { key: 'kind', value: by.kind };
}

/** Only conditions that are asked for stand in the text, so that each text has the plan of its index. */
export function listRecordsStatement({ region, offices, by, kind, status, after, limit }: RecordListQuery): Statement {
  const { key, value } = keyOf(by);
  const asked = [
    [`r.region = `, region],
    [`r.${COLUMN[key]} = `, value],
    ['r.kind = ', kind],
    ['r.status = ', status],
    ['r.id < ', after],
    ['r.organisation_id = ANY ', offices],
  ] as const;
  return statementOf(`list-records-by-${key}`, { asked, order: 'r.id DESC', limit });
}

/** See `listEndingRecords`. */
export function endingStatement({ region, offices, kind, before, after, limit }: EndingQuery): Statement {
  const asked = [
    ['r.region = ', region],
    ['r.kind = ', kind],
    ['r.ends_on < ', before],
    ['(r.ends_on, r.id) > ', after && [after.endsOn, after.id]],
    ['r.organisation_id = ANY ', offices],
  ] as const;
  return statementOf('list-ending-records', { asked, order: 'r.ends_on, r.id', limit, standing: true });
}

interface Listing {
  readonly asked: readonly (readonly [condition: string, value: unknown])[];
  readonly order: string;
  readonly limit: number;
  readonly standing?: true;
}

function statementOf(name: string, { asked, order, limit, standing }: Listing): Statement {
  const values: unknown[] = [];
  const place = (value: unknown): string => `$${String(values.push(value))}`;
  const given = asked.map((each, index) => ({ condition: each[0], value: each[1], index })).filter(({ value }) => value !== undefined);
  const conditions = given.map(({ condition, value }) => {
    if (condition.startsWith('(') && Array.isArray(value)) return `${condition}(${value.map(place).join(', ')})`;
    return condition.endsWith('ANY ') ? `${condition}(${place(value)}::text[])` : condition + place(value);
  });
  const where = [...conditions, ...(standing ? [`r.status <> 'ended'`] : [])].join(' AND ');
  return {
    name: `${name}:${given.map(({ index }) => index).join('')}`,
    text: `SELECT ${RECORD_COLUMNS} FROM records r WHERE ${where} ORDER BY ${order} LIMIT ${place(limit)}`,
    values,
  };
}
