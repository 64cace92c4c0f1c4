import { createHash, randomUUID } from 'node:crypto';
import { type Command } from '#cases';
import { insertDocument, listPlaces, listPublicitiesOfCase, putEvidence } from '#store';
import { storyBroken } from './errors';
import { type Moment, type Play } from './play';
import { type Step } from './scenario';

type Of<Kind extends Step['do']> = Extract<Step, { do: Kind }>;

/** What is public of the case, or was last. */
async function lastOf({ store, caseId }: Play, { place }: Moment) {
  const publicity = (await listPublicitiesOfCase(store, caseId)).at(-1);
  const span = publicity?.spans.at(-1);
  if (publicity === undefined || span === undefined) throw storyBroken({ kind: 'not-public' }, place);
  return { publicity, entry: span.no };
}

/** Somebody objects to what is public of the case: with a name and a telephone, or without. */
export async function objectionOf(
  play: Play,
  { reason, name, phone }: Of<'object'>,
  moment: Moment,
): Promise<Omit<Extract<Command, { kind: 'object' }>, 'id'>> {
  const { publicity, entry } = await lastOf(play, moment);
  const hex = createHash('sha256').update(`${play.caseId} ${moment.place}`).digest('hex');
  const objection = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  const objector = name === undefined || phone === undefined ? {} : { objector: { name, phone } };
  return { kind: 'object', entry, publicityId: publicity.id, objection, code: hex.slice(32), reason, ...objector };
}

/** Somebody with the post of a place gives evidence of it, with a photo; terms that waited for it begin. */
export async function giveEvidence(play: Play, { by, place: name, kind }: Of<'evidence'>, moment: Moment): Promise<void> {
  const { store, cases } = play;
  const { id: publicityId } = (await lastOf(play, moment)).publicity;
  const place = (await listPlaces(store, publicityId)).find((each) => each.name === name);
  const { personId, postings } = await play.cast.actor(by, moment.at);
  const answers = postings.some(({ post, organisationId }) => post === place?.post && organisationId === place.organisationId);
  if (place === undefined || !answers) throw storyBroken({ kind: 'not-answerable', about: by, expected: name }, moment.place);
  const document = randomUUID();
  const sha256 = createHash('sha256').update(document).digest();
  const file = { fileName: 'photo.jpg', mediaType: 'image/jpeg', size: 1, sha256 };
  await insertDocument(store, { id: document, uploadedBy: personId, kind: 'photo', ...file, uploadedAt: moment.at });
  const kept = await putEvidence(store, { publicityId, no: place.no, kind, at: moment.at, by: personId, document });
  if (kept !== 'kept') throw storyBroken({ kind: 'not-kept', got: kept }, moment.place);
  await cases.beginTerms(publicityId, moment.at);
}
