import { type CaseId, type OrganisationId, type PersonId } from '#contract';
import { encryptionContext } from '../case-file/encryption-context';
import { decryptJson } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given, safeInteger } from '../row-values';

/** A notice that failed for good and that nobody has looked after yet, with what decides whether its recipient must be told otherwise. */
export interface UnfollowedNotice {
  readonly id: number;
  readonly caseId: CaseId;
  readonly caseNumber: string;
  readonly region: string;
  readonly organisationId: OrganisationId;
  readonly townshipId?: OrganisationId | undefined;
  readonly definitionHash: string;
  /** Code of the last failed attempt. */
  readonly failure?: string | undefined;
  /** The party that it was for; missing for an office. */
  readonly party?: { readonly personId?: PersonId | undefined; readonly name: string } | undefined;
  /** Whether that party reads messages in the app, or an agent does so for it. */
  readonly readsInApp: boolean;
  /** The open case in which the party is told otherwise already. */
  readonly openFollowUp?: CaseId | undefined;
  readonly readContent: () => unknown;
}

interface Result {
  readonly id: string;
  readonly case_id: CaseId;
  readonly number: string;
  readonly region: string;
  readonly organisation_id: OrganisationId;
  readonly township_id: OrganisationId | null;
  readonly definition_hash: Buffer;
  readonly failure: string | null;
  readonly person_id: PersonId | null;
  readonly party: string | null;
  readonly reads_in_app: boolean;
  readonly open_follow_up: CaseId | null;
  readonly content: Buffer;
}

const LIST = `SELECT b.id, b.case_id, c.number, c.region, c.organisation_id, c.township_id, c.definition_hash, b.failure, b.content,
    p.id AS person_id, coalesce(p.name, o.name) AS party,
    p.id IS NULL OR p.username IS NOT NULL OR coalesce(c.agent_id <> p.id, false) AS reads_in_app,
    (SELECT f.id FROM outbox x JOIN cases f ON f.id = x.follow_up WHERE x.case_id = b.case_id AND f.status = 'open'
      AND x.recipient_person IS NOT DISTINCT FROM b.recipient_person
      AND x.recipient_organisation IS NOT DISTINCT FROM b.recipient_organisation LIMIT 1) AS open_follow_up
  FROM outbox b JOIN cases c ON c.id = b.case_id LEFT JOIN people p ON p.id = b.recipient_person
    LEFT JOIN organisations o ON o.id = b.recipient_organisation AND o.id = c.applicant_organisation_id
  WHERE b.failed_at IS NOT NULL AND b.followed_at IS NULL AND b.obsolete IS NULL AND b.channel NOT IN ('case', 'partner')
  ORDER BY b.id LIMIT $1`;

/** Notices that reached nobody and that nobody has looked after, the oldest first. */
export async function listUnfollowed(store: Store, limit: number): Promise<readonly UnfollowedNotice[]> {
  const { rows } = await queryStore<Result>(store, { name: 'list-unfollowed', text: LIST, values: [limit] });
  return rows.map((row) => ({
    id: safeInteger(row.id),
    caseId: row.case_id,
    caseNumber: row.number,
    region: row.region,
    organisationId: row.organisation_id,
    townshipId: given(row.township_id),
    definitionHash: row.definition_hash.toString('hex'),
    failure: given(row.failure),
    party: row.party === null ? undefined : { personId: given(row.person_id), name: row.party },
    readsInApp: row.reads_in_app,
    openFollowUp: given(row.open_follow_up),
    readContent: () => decryptJson(store, encryptionContext.outbox(row.case_id), row.content),
  }));
}

/** Notes that somebody has looked after a notice, and the case in which its recipient is told otherwise. */
export async function markFollowed(
  store: Store,
  id: number,
  { at, followUp }: { readonly at: Date; readonly followUp?: CaseId | undefined },
): Promise<void> {
  const text = 'UPDATE outbox SET followed_at = $2, follow_up = $3 WHERE id = $1';
  await queryStore(store, { name: 'mark-followed', text, values: [id, at, followUp ?? null] });
}

/** Records that the recipient of whatever a follow-up looks after was told otherwise; how many notices that were. */
export async function markToldOtherwise(
  store: Store,
  { followUp, at, evidence }: { readonly followUp: string; readonly at: Date; readonly evidence: string },
): Promise<number> {
  const text = `UPDATE outbox SET delivered_at = $2, evidence = $3, failed_at = NULL, next_attempt_at = NULL
    WHERE follow_up = $1 AND delivered_at IS NULL`;
  return (await queryStore(store, { name: 'mark-told-otherwise', text, values: [followUp, at, evidence] })).rowCount ?? 0;
}
