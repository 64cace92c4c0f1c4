import { type OrganisationId, type PersonId } from '#contract';
import { type Statement } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { CASE_COLUMNS, CASE_JOINS, type CaseResult, type CaseSummary, toCaseSummary } from './case-view';

/** Where a page of cases begins: behind this one. */
export interface OfficeCasesKey {
  readonly startedAt: Date;
  readonly id: string;
}

/** Cases that these organisations handle or that lie in these townships, but those that the reader keeps out of. */
export interface OfficeCasesQuery {
  readonly organisations: readonly OrganisationId[];
  readonly townships: readonly OrganisationId[];
  readonly reader: PersonId;
  readonly process?: string | undefined;
  /** Of open cases. */
  readonly stage?: string | undefined;
  readonly outcome?: string | undefined;
  readonly status?: CaseSummary['status'] | undefined;
  readonly from?: Date | undefined;
  /** The first instant that is too late. */
  readonly before?: Date | undefined;
  readonly after?: OfficeCasesKey | undefined;
  readonly limit: number;
}

/** They come latest started first. */
export async function listOfficeCases(store: Store, query: OfficeCasesQuery): Promise<readonly CaseSummary[]> {
  return (await queryStore<CaseResult>(store, officeCasesStatement(query))).rows.map(toCaseSummary);
}

const ORDER = 'started_at DESC, id DESC';

/** Only conditions that are asked for stand in the text; each office is read along its index. */
export function officeCasesStatement({ organisations, townships, reader, limit, ...asked }: OfficeCasesQuery): Statement {
  const values: unknown[] = [organisations, townships, reader, limit];
  const place = (value: unknown): string => `$${String(values.push(value))}`;
  const given = CONDITIONS.filter(([name]) => asked[name] !== undefined);
  const conditions = given.map(([name, condition]) => ` AND ${condition(place, asked[name])}`).join('');
  const page = `$3::uuid <> ALL (c.recused)${conditions} ORDER BY c.started_at DESC, c.id DESC LIMIT $4`;
  return {
    name: `list-office-cases:${given.map(([name]) => name).join('-')}`,
    text: `SELECT ${CASE_COLUMNS} FROM (SELECT * FROM (
        (SELECT l.* FROM unnest($1::text[]) office (id)
          CROSS JOIN LATERAL (SELECT * FROM cases c WHERE c.organisation_id = office.id AND ${page}) l)
        UNION ALL
        (SELECT l.* FROM unnest($2::text[]) office (id)
          CROSS JOIN LATERAL (SELECT * FROM cases c WHERE c.township_id = office.id AND c.organisation_id <> ALL ($1::text[]) AND ${page}) l)
      ) either ORDER BY ${ORDER} LIMIT $4) c ${CASE_JOINS} ORDER BY c.started_at DESC, c.id DESC`,
    values,
  };
}

type Asked = Omit<OfficeCasesQuery, 'organisations' | 'townships' | 'reader' | 'limit'>;
type Condition = (place: (value: unknown) => string, value: Asked[keyof Asked]) => string;

const CONDITIONS: readonly (readonly [keyof Asked, Condition])[] = [
  ['process', (place, value) => `c.process_id = ${place(value)}`],
  ['stage', (place, value) => `c.status = 'open' AND c.stage = ${place(value)}`],
  ['outcome', (place, value) => `c.outcome = ${place(value)}`],
  ['status', (place, value) => `c.status = ${place(value)}`],
  ['from', (place, value) => `c.started_at >= ${place(value)}`],
  ['before', (place, value) => `c.started_at < ${place(value)}`],
  [
    'after',
    (place, value) => `(c.started_at, c.id) < ${isKey(value) ? `(${place(value.startedAt)}, ${place(value.id)})` : '(NULL, NULL)'}`,
  ],
];

const isKey = (value: unknown): value is OfficeCasesKey => typeof value === 'object' && value !== null && 'startedAt' in value;
