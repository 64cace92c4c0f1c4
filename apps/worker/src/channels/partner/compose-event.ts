import { messageIdOf } from '#cases';
import { type OpenedMessage, type PartnerParcel } from '#store';

/** What an event is made of; `message` where it is about one to a department. */
export interface EventGiven {
  readonly parcel: PartnerParcel;
  readonly region: string;
  readonly message?: OpenedMessage | undefined;
}

/** Id under which an event is known, however often it is sent. */
export const eventIdOf = ({ id }: Pick<PartnerParcel, 'id'>): string => `evt_${String(id)}`;

/** The event as CloudEvents 1.0 in JSON; `sequence` grows within a case, so that a repeated dead letter is seen to be an old one. */
export function composeEvent({ parcel, region, message }: EventGiven): string {
  return JSON.stringify({
    specversion: '1.0',
    id: eventIdOf(parcel),
    source: `urn:huiban:${region}`,
    type: `dev.huiban.${parcel.type}`,
    subject: parcel.messageNo === undefined ? parcel.caseId : messageIdOf(parcel.caseId, parcel.messageNo),
    time: parcel.createdAt.toISOString(),
    sequence: String(parcel.id).padStart(16, '0'),
    datacontenttype: 'application/json',
    data: message === undefined ? eventOf(parcel) : dataOf(message),
  });
}

/** What a partner hears of a case of its: which it is, and what became of it. */
const eventOf = ({ caseId, caseNumber, processId, readContent }: PartnerParcel): object => ({
  case: { id: caseId, number: caseNumber, process: processId },
  ...(readContent() as object),
});

function dataOf({ caseId, no, type, content, caseNumber, askedBy, sentAt, dueAt, answerMessage, status, urged }: OpenedMessage): object {
  const { title, fields } = content as { readonly title: string; readonly fields: object };
  return {
    id: messageIdOf(caseId, no),
    type,
    title,
    fields,
    caseNumber,
    from: askedBy,
    sentAt: sentAt.toISOString(),
    ...(dueAt && { dueAt: dueAt.toISOString() }),
    answerWanted: answerMessage !== undefined && status === 'waiting',
    urged,
  };
}
