import { PARTNER_CHANNEL } from '#contract';
import { subscribersSql } from '../departments/subscribers-sql';
import { type CaseChange } from './case-file';
import { caseId, jsonOrNull, noneAsNull, type Part } from './part-values';
import { type OutboxRow } from './told-rows';
import { type Place, unnest } from './write-part';

/** An event for whoever subscribes to it. */
const isForSubscribers = ({ channel, organisationId }: OutboxRow): boolean => channel === PARTNER_CHANNEL && organisationId === undefined;
const tellsSubscribers = ({ outbox }: CaseChange): boolean => outbox.some(isForSubscribers);

const COLUMNS = `case_id, seq, notice, channel, recipient_person, recipient_organisation, recipient_post, recipient_case, lane, message_no, valid_while, content, created_at`;

/** A notice that is bound to open tasks goes by their date, unless a task of this very change has brought it. */
const validWhile = (id: string): string => `CASE WHEN row.valid_while ? 'waitsAt' AND NOT row.valid_while ? 'dueAt'
      THEN row.valid_while || jsonb_build_object('dueAt', (SELECT max(t.due_at) FROM tasks t
        WHERE t.case_id = ${id} AND t.status IN ('ready', 'claimed') AND row.valid_while -> 'waitsAt' ? t.element))
      ELSE row.valid_while END`;

const rowsOf = (change: CaseChange, place: Place): string =>
  unnest(change.outbox, place, {
    seq: ['int', (notice) => notice.seq],
    notice: ['text', (notice) => notice.notice],
    channel: ['text', (notice) => notice.channel],
    person: ['uuid', (notice) => noneAsNull(notice.person)],
    organisation: ['text', (notice) => noneAsNull(notice.organisationId)],
    post: ['text', (notice) => noneAsNull(notice.post)],
    case_to: ['uuid', (notice) => noneAsNull(notice.recipientCase)],
    lane: ['text', (notice) => noneAsNull(notice.lane)],
    message_no: ['int', (notice) => noneAsNull(notice.messageNo)],
    valid_while: ['jsonb', (notice) => jsonOrNull(notice.validWhile)],
    content: ['bytea', (notice) => notice.content],
    place: ['int', (_notice, index) => index],
  });

const addressed: Part = {
  code: 'b',
  applies: (change) => change.outbox.length > 0 && !tellsSubscribers(change),
  sql: (change, place) => {
    const id = caseId(change, place);
    return `INSERT INTO outbox (${COLUMNS})
    SELECT ${id}, seq, notice, channel, person, organisation, post, case_to, lane, message_no, ${validWhile(id)}, content, ${place(change.row.lastAt)}::timestamptz
    FROM ${rowsOf(change, place)}`;
  },
};

/** Of a case are the offices that handle it, the organisation that applied, and those that it has written to. */
const involvedIn = ({ row, departmentMessages }: CaseChange): readonly string[] =>
  [
    row.organisationId,
    row.townshipId,
    row.applicantOrganisationId,
    ...departmentMessages.map(({ organisationId }) => organisationId),
  ].filter((id) => id !== undefined);

/** Events are spread to subscribers in the statement that writes them, one after another as they happened, also among what is addressed. */
const subscribed: Part = {
  code: 'bs',
  applies: tellsSubscribers,
  sql: (change, place) => {
    const id = caseId(change, place);
    const subscribers = subscribersSql({
      event: `CASE WHEN row.organisation IS NULL AND row.channel = '${PARTNER_CHANNEL}' THEN row.notice END`,
      process: `${place(change.row.processId)}::text`,
      caseId: id,
      involved: `${place(involvedIn(change))}::text[]`,
    });
    return `INSERT INTO outbox (${COLUMNS})
    SELECT ${id}, seq, notice, channel, person, coalesce(organisation, s.organisation_id), post, case_to,
      coalesce(lane, ${id} || '@' || s.organisation_id), message_no, ${validWhile(id)}, content, ${place(change.row.lastAt)}::timestamptz
    FROM ${rowsOf(change, place)} LEFT JOIN LATERAL (${subscribers}) s ON true
    WHERE channel <> '${PARTNER_CHANNEL}' OR coalesce(organisation, s.organisation_id) IS NOT NULL ORDER BY place, s.organisation_id`;
  },
};

/** What is told to people, other cases and partners. */
export const OUTBOX_PARTS = [addressed, subscribed] as const;
