import { type JsonObject } from '#engine';
import { type RecordRow } from '#store';

/** What expressions about a record see as `record`. */
export const recordFacts = (
  { id, number, kind, status, startsOn, endsOn, subject }: Omit<RecordRow, 'content'>,
  content: JsonObject,
): JsonObject => ({
  id,
  number,
  kind,
  status,
  startsOn,
  endsOn: endsOn ?? null,
  subject: {
    person: 'person' in subject ? subject.person : null,
    organisation: 'organisation' in subject ? subject.organisation : null,
  },
  content,
});
