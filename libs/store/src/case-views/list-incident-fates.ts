import { type CaseId, type OrganisationId } from '#contract';
import { encryptionContext } from '../case-file/encryption-context';
import { decryptText } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type IncidentView } from './list-incidents';

type IncidentKey = Pick<IncidentView, 'caseId' | 'no'>;

/** What became of an incident: it, or a later one about the same thing, is open; its job or message has yet to be tried again; or the case has gone on. */
export type IncidentFate = IncidentKey &
  (
    | { readonly state: 'open'; readonly now: Pick<IncidentView, 'no' | 'code' | 'openedAt'> & { readonly reason?: string } }
    | { readonly state: 'waiting' | 'resolved' }
  );

interface Result {
  readonly case_id: CaseId;
  readonly no: number;
  readonly open_no: number | null;
  readonly code: string;
  readonly reason: Buffer | null;
  readonly opened_at: Date;
  readonly waits: boolean;
}

const TEXT = `SELECT r.case_id, r.no, open.no AS open_no, open.code, open.reason, open.opened_at,
    EXISTS (SELECT FROM jobs j WHERE j.case_id = r.case_id AND j.no = r.job_no)
      OR EXISTS (SELECT FROM outbox b WHERE b.id = r.letter_id AND b.delivered_at IS NULL AND b.failed_at IS NULL) AS waits
  FROM unnest($1::uuid[], $2::int[]) AS asked (case_id, no) JOIN incidents r USING (case_id, no)
    JOIN cases c ON c.id = r.case_id JOIN organisations o ON o.id = c.organisation_id AND o.path && $3::text[]
    LEFT JOIN LATERAL (SELECT i.no, i.code, i.reason, i.opened_at FROM incidents i WHERE i.case_id = r.case_id AND i.resolved_at IS NULL
      AND (i.element, i.job_no, i.timer_no, i.call_no, i.letter_id) IS NOT DISTINCT FROM (r.element, r.job_no, r.timer_no, r.call_no, r.letter_id)
      ORDER BY i.no DESC LIMIT 1) open ON true`;

/** What became of these incidents, as far as their cases are handled within these organisations; in no particular order. */
export async function listIncidentFates(
  store: Store,
  incidents: readonly IncidentKey[],
  within: readonly OrganisationId[],
): Promise<readonly IncidentFate[]> {
  const values = [incidents.map(({ caseId }) => caseId), incidents.map(({ no }) => no), within];
  const { rows } = await queryStore<Result & Record<string, unknown>>(store, { name: 'list-incident-fates', text: TEXT, values });
  return rows.map((row) => toFate(store, row));
}

function toFate(store: Store, { case_id, no, open_no, code, reason, opened_at, waits }: Result): IncidentFate {
  const key = { caseId: case_id, no };
  if (open_no === null) return { ...key, state: waits ? 'waiting' : 'resolved' };
  const words = reason === null ? {} : { reason: decryptText(store, encryptionContext.incident(case_id), reason) };
  return { ...key, state: 'open', now: { no: open_no, code, openedAt: opened_at, ...words } };
}
