import { type CaseId, type NoticeChannel, type OrganisationId, type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given, instant, safeInteger } from '../row-values';
import { type ObsoleteReason } from './find-obsolete';

/** Whom a notice of a case was told to, when, and by what it is proved. */
export interface NoticeView {
  readonly id: number;
  readonly caseId: CaseId;
  readonly notice: string;
  readonly channel: NoticeChannel;
  readonly personId?: PersonId | undefined;
  readonly organisationId?: OrganisationId | undefined;
  readonly post?: string | undefined;
  readonly createdAt: Date;
  readonly attempts: number;
  readonly deliveredAt?: Date | undefined;
  readonly evidence?: string | undefined;
  readonly failedAt?: Date | undefined;
  /** Code of the last failed attempt. */
  readonly failure?: string | undefined;
  /** End of the quiet hours that it waits for, in business time. */
  readonly heldUntil?: Date | undefined;
  /** Why it was not sent. */
  readonly obsolete?: ObsoleteReason | undefined;
  /** The case in which its recipient is told otherwise. */
  readonly followUp?: CaseId | undefined;
}

interface Result {
  readonly id: string;
  readonly case_id: CaseId;
  readonly notice: string;
  readonly channel: NoticeChannel;
  readonly recipient_person: PersonId | null;
  readonly recipient_organisation: OrganisationId | null;
  readonly recipient_post: string | null;
  readonly created_at: Date;
  readonly attempts: number;
  readonly delivered_at: Date | null;
  readonly evidence: string | null;
  readonly failed_at: Date | null;
  readonly failure: string | null;
  readonly held_until: Date | null;
  readonly obsolete: ObsoleteReason | null;
  readonly follow_up: CaseId | null;
}

const COLUMNS = `id, case_id, notice, channel, recipient_person, recipient_organisation, recipient_post, created_at,
  attempts, delivered_at, evidence, failed_at, failure, held_until, obsolete, follow_up`;

/** All notices of a case in the order in which they were written. */
export async function listNoticesOfCase(store: Store, caseId: CaseId): Promise<readonly NoticeView[]> {
  const text = `SELECT ${COLUMNS} FROM outbox WHERE case_id = $1 AND channel NOT IN ('case', 'partner') ORDER BY id`;
  const { rows } = await queryStore<Result>(store, { name: 'list-notices-of-case', text, values: [caseId] });
  return rows.map(toView);
}

/** Dead letters: notices whose attempts are used up, in the order of their ids, behind `after`. */
export async function listFailedNotices(
  store: Store,
  { after = 0, limit }: { readonly after?: number; readonly limit: number },
): Promise<readonly NoticeView[]> {
  const text = `SELECT ${COLUMNS} FROM outbox WHERE failed_at IS NOT NULL AND obsolete IS NULL AND channel NOT IN ('case', 'partner') AND id > $1 ORDER BY id LIMIT $2`;
  const { rows } = await queryStore<Result>(store, { name: 'list-failed-notices', text, values: [after, limit] });
  return rows.map(toView);
}

const toView = (row: Result): NoticeView => ({
  id: safeInteger(row.id),
  caseId: row.case_id,
  notice: row.notice,
  channel: row.channel,
  personId: given(row.recipient_person),
  organisationId: given(row.recipient_organisation),
  post: given(row.recipient_post),
  createdAt: row.created_at,
  attempts: row.attempts,
  deliveredAt: instant(row.delivered_at),
  evidence: given(row.evidence),
  failedAt: row.obsolete === null ? instant(row.failed_at) : undefined,
  failure: given(row.failure),
  heldUntil: row.delivered_at === null && row.failed_at === null ? instant(row.held_until) : undefined,
  obsolete: given(row.obsolete),
  followUp: given(row.follow_up),
});
