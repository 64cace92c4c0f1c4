import { type Actor } from '#access';
import { type CaseId, type OrganisationId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { instant } from '../row-values';

/** A rung of a clock's ladder that was climbed, and whom it called. */
export interface EscalationView {
  readonly clock: string;
  readonly rung: string;
  readonly organisationId: OrganisationId;
  readonly post: string;
  readonly at: Date;
  /** Since when it concerns nobody any more. */
  readonly endedAt?: Date | undefined;
}

/** One that still concerns its post, with its case. */
export type OpenEscalation = EscalationView & { readonly caseId: CaseId; readonly caseNumber: string; readonly definitionHash: string };

/** Where a page of them ends: the key of its last one. */
export interface EscalationKey {
  readonly at: Date;
  readonly caseId: string;
  readonly clock: string;
  readonly rung: string;
}

interface Result {
  readonly clock: string;
  readonly rung: string;
  readonly organisation_id: OrganisationId;
  readonly post: string;
  readonly at: Date;
  readonly ended_at: Date | null;
}

const viewOf = ({ clock, rung, organisation_id, post, at, ended_at }: Result): EscalationView => ({
  clock,
  rung,
  organisationId: organisation_id,
  post,
  at,
  endedAt: instant(ended_at),
});

/** The rungs that the clocks and tasks of a case have climbed, in their order. */
export async function listEscalationsOfCase(store: Store, caseId: CaseId): Promise<readonly EscalationView[]> {
  const text = 'SELECT clock, rung, organisation_id, post, at, ended_at FROM escalations WHERE case_id = $1 ORDER BY at, clock, rung';
  return (await queryStore<Result>(store, { name: 'list-escalations-of-case', text, values: [caseId] })).rows.map(viewOf);
}

const KEY = 'at, case_id, clock, rung';
const LATEST_FIRST = 'at DESC, case_id DESC, clock DESC, rung DESC';
const OPEN = `SELECT e.*, c.number, c.definition_hash FROM (
    SELECT found.* FROM unnest($1::text[], $2::text[]) AS held (organisation_id, post) CROSS JOIN LATERAL (
      SELECT ${KEY}, organisation_id, post, ended_at FROM escalations x
      WHERE x.organisation_id = held.organisation_id AND x.post = held.post AND x.ended_at IS NULL
        AND (x.at, x.case_id, x.clock, x.rung) < ($3::timestamptz, $4::uuid, $5::text, $6::text)
      ORDER BY ${LATEST_FIRST} LIMIT $7) found
    ORDER BY ${LATEST_FIRST} LIMIT $7) e
  CROSS JOIN LATERAL (SELECT number, definition_hash FROM cases WHERE cases.id = e.case_id LIMIT 1) c ORDER BY ${LATEST_FIRST}`;

const LAST: EscalationKey = { at: new Date(8.64e15), caseId: 'ffffffff-ffff-ffff-ffff-ffffffffffff', clock: '', rung: '' };

/** What clocks call the actor's posts for now, latest first, a page from a key on. */
export async function listOpenEscalations(
  store: Store,
  { postings }: Actor,
  { after = LAST, limit }: { readonly after?: EscalationKey | undefined; readonly limit: number },
): Promise<readonly OpenEscalation[]> {
  const held = [postings.map(({ organisationId }) => organisationId), postings.map(({ post }) => post)];
  const values = [...held, after === LAST ? 'infinity' : after.at, after.caseId, after.clock, after.rung, limit];
  const { rows } = await queryStore<Result & { case_id: CaseId; number: string; definition_hash: Buffer }>(store, {
    name: 'list-open-escalations',
    text: OPEN,
    values,
  });
  return rows.map((row) => ({
    ...viewOf(row),
    caseId: row.case_id,
    caseNumber: row.number,
    definitionHash: row.definition_hash.toString('hex'),
  }));
}
