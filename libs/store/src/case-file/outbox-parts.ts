import { PARTNER_CHANNEL } from '#contract';
import { subscribersSql } from '../departments/subscribers-sql';
import { type CaseChange } from './case-file';
import { caseId, noneAsNull, type Part } from './part-values';
import { type OutboxRow } from './told-rows';
import { type Place, unnest } from './write-part';

/** An event for whoever subscribes to it. */
const isForSubscribers = ({ channel, organisationId }: OutboxRow): boolean => channel === PARTNER_CHANNEL && organisationId === undefined;
const tellsSubscribers = ({ outbox }: CaseChange): boolean => outbox.some(isForSubscribers);

const COLUMNS = `case_id, seq, notice, channel, recipient_person, recipient_organisation, recipient_post, recipient_case, lane, message_no, content, created_at`;

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
    content: ['bytea', (notice) => notice.content],
    place: ['int', (_notice, index) => index],
  });

const addressed: Part = {
  code: 'b',
  applies: (change) => change.outbox.length > 0 && !tellsSubscribers(change),
  sql: (change, place) => `INSERT INTO outbox (${COLUMNS})
    SELECT ${caseId(change, place)}, seq, notice, channel, person, organisation, post, case_to, lane, message_no, content, ${place(change.row.lastAt)}::timestamptz
    FROM ${rowsOf(change, place)}`,
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
      coalesce(lane, ${id} || '@' || s.organisation_id), message_no, content, ${place(change.row.lastAt)}::timestamptz
    FROM ${rowsOf(change, place)} LEFT JOIN LATERAL (${subscribers}) s ON true
    WHERE channel <> '${PARTNER_CHANNEL}' OR coalesce(organisation, s.organisation_id) IS NOT NULL ORDER BY place, s.organisation_id`;
  },
};

/** What is told to people, other cases and partners. */
export const OUTBOX_PARTS = [addressed, subscribed] as const;
