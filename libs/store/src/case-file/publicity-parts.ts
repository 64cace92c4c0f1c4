import { type CaseChange } from './case-file';
import { caseId, noneAsNull, some, type Part, uuidArray } from './part-values';
import { type PublicityPlaceRow } from './publicity-rows';
import { unnest } from './write-part';

/** In one order for every case, so that two that begin the same lists never wait for each other. */
const headsOf = (change: CaseChange) =>
  change.entriesOpened
    .map(({ publicity, openedAt }) => ({ ...publicity, openedAt }))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));

const placesOf = (change: CaseChange): readonly (PublicityPlaceRow & { readonly publicityId: string })[] =>
  headsOf(change).flatMap(({ id, places }) => places.map((place) => ({ ...place, publicityId: id })));

/** The first entry of a list writes what all have in common; the others find it there, and lock it against its being found over meanwhile. */
const heads: Part = {
  code: 'vh',
  applies: some((change) => change.entriesOpened),
  sql: (change, place) => `INSERT INTO publicities (id, region, organisation_id, process_id, list, content, opened_at)
    SELECT id, ${place(change.row.region)}, ${place(change.row.organisationId)}, ${place(change.row.processId)}, list, content, opened_at
    FROM ${unnest(headsOf(change), place, {
      id: ['uuid', (head) => head.id],
      list: ['text', (head) => noneAsNull(head.list)],
      content: ['bytea', (head) => head.content],
      opened_at: ['timestamptz', (head) => head.openedAt],
    })}
    ON CONFLICT (id) DO UPDATE SET ended_at = NULL WHERE publicities.ended_at IS NOT NULL`,
};

const places: Part = {
  code: 'vp',
  applies: some(placesOf),
  sql: (change, place) => `INSERT INTO publicity_places (publicity_id, no, name, organisation_id, post, required)
    SELECT publicity_id, no, name, organisation_id, post, required
    FROM ${unnest(placesOf(change), place, {
      publicity_id: ['uuid', (row) => row.publicityId],
      no: ['int', (row) => row.no],
      name: ['text', (row) => row.name],
      organisation_id: ['text', (row) => noneAsNull(row.organisationId)],
      post: ['text', (row) => noneAsNull(row.post)],
      required: ['boolean', (row) => row.required],
    })}
    ON CONFLICT (publicity_id, no) DO NOTHING`,
};

const entriesOpened: Part = {
  code: 'v',
  applies: some((change) => change.entriesOpened),
  sql: (
    change,
    place,
  ) => `INSERT INTO publicity_entries (case_id, no, region, case_number, publicity_id, content, opened_at, closes_at, shown_until, awaits_places)
    SELECT ${caseId(change, place)}, no, ${place(change.row.region)}, ${place(change.row.number)}, publicity_id, content, opened_at, closes_at,
      coalesce(closes_at, 'infinity'), awaits_places
    FROM ${unnest(change.entriesOpened, place, {
      no: ['int', (entry) => entry.no],
      publicity_id: ['uuid', (entry) => entry.publicity.id],
      content: ['bytea', (entry) => entry.content],
      opened_at: ['timestamptz', (entry) => entry.openedAt],
      closes_at: ['timestamptz', (entry) => noneAsNull(entry.closesAt)],
      awaits_places: ['boolean', (entry) => entry.awaitsPlaces],
    })}`,
};

const termsBegun: Part = {
  code: 'vt',
  applies: some((change) => change.termsBegun),
  sql: (
    change,
    place,
  ) => `UPDATE publicity_entries SET closes_at = row.closes_at, shown_until = coalesce(row.closes_at, 'infinity'), awaits_places = false
    FROM ${unnest(change.termsBegun, place, {
      no: ['int', (entry) => entry.no],
      closes_at: ['timestamptz', (entry) => noneAsNull(entry.closesAt)],
    })}
    WHERE publicity_entries.case_id = ${caseId(change, place)} AND publicity_entries.no = row.no`,
};

const entriesClosed: Part = {
  code: 'w',
  applies: some((change) => change.entriesClosed),
  sql: (change, place) => `UPDATE publicity_entries SET closed_at = row.closed_at, ended_by = row.ended_by, shown_until = row.shown_until
    FROM ${unnest(change.entriesClosed, place, {
      no: ['int', (entry) => entry.no],
      closed_at: ['timestamptz', (entry) => entry.at],
      ended_by: ['text', (entry) => entry.by],
      shown_until: ['timestamptz', (entry) => (entry.staysMarked ? 'infinity' : entry.at)],
    })}
    WHERE publicity_entries.case_id = ${caseId(change, place)} AND publicity_entries.no = row.no`,
};

const inquiriesOver: Part = {
  code: 'wi',
  applies: some((change) => change.inquiriesOver),
  sql: (change, place) => `UPDATE publicity_entries SET shown_until = row.at
    FROM ${unnest(change.inquiriesOver, place, { no: ['int', (entry) => entry.no], at: ['timestamptz', (entry) => entry.at] })}
    WHERE publicity_entries.case_id = ${caseId(change, place)} AND publicity_entries.no = row.no AND publicity_entries.shown_until > row.at`,
};

const objectionsTaken: Part = {
  code: 'vo',
  applies: some((change) => change.objectionsTaken),
  sql: (
    change,
    place,
  ) => `INSERT INTO objections (id, case_id, entry_no, publicity_id, received_at, channel, taken_by, code_hash, reason, identity, joined, documents)
    SELECT id, ${caseId(change, place)}, entry_no, publicity_id, received_at, channel, taken_by, code_hash, reason, identity, joined, documents::uuid[]
    FROM ${unnest(change.objectionsTaken, place, {
      id: ['uuid', (row) => row.id],
      entry_no: ['int', (row) => row.entry],
      publicity_id: ['uuid', (row) => row.publicityId],
      received_at: ['timestamptz', (row) => row.receivedAt],
      channel: ['text', (row) => row.channel],
      taken_by: ['uuid', (row) => noneAsNull(row.takenBy)],
      code_hash: ['bytea', (row) => row.codeHash],
      reason: ['bytea', (row) => row.reason],
      identity: ['bytea', (row) => noneAsNull(row.identity)],
      joined: ['boolean', (row) => row.joined],
      documents: ['text', (row) => uuidArray(row.documents)],
    })}`,
};

const documentsOfObjections = (change: CaseChange) =>
  change.objectionsTaken.flatMap(({ id, documents }) => documents.map((document) => ({ objection: id, document })));

const objectionDocuments: Part = {
  code: 'vd',
  applies: some(documentsOfObjections),
  sql: (change, place) => `UPDATE documents SET objection_id = row.objection
    FROM ${unnest(documentsOfObjections(change), place, {
      document: ['uuid', (row) => row.document],
      objection: ['uuid', (row) => row.objection],
    })}
    WHERE documents.id = row.document`,
};

const objectionsAnswered: Part = {
  code: 'va',
  applies: some((change) => change.objectionsAnswered),
  sql: (change, place) => `UPDATE objections SET answered_at = row.at, answer = row.answer
    FROM ${unnest(change.objectionsAnswered, place, {
      at: ['timestamptz', (row) => row.at],
      answer: ['bytea', (row) => row.answer],
    })}
    WHERE objections.case_id = ${caseId(change, place)} AND objections.answered_at IS NULL`,
};

/** What becomes public of a case, and what ceases to be. */
export const PUBLICITY_PARTS = [
  heads,
  places,
  entriesOpened,
  termsBegun,
  entriesClosed,
  inquiriesOver,
  objectionsTaken,
  objectionDocuments,
  objectionsAnswered,
] as const;
