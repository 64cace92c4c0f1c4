import { type PersonId } from '#contract';
import { type BadRows, type DocumentFolder, findRoster, insertRoster, keyedDigest, type Roster, writeDocumentContent } from '#store';
import { RosterError } from './errors';
import { type RosterKind } from './kind/roster-kind';

/** A file as somebody sends it in. */
export interface SentRoster {
  /** UUIDv7, so that rosters lie in the order of their coming. */
  readonly id: string;
  readonly kind: RosterKind;
  readonly region: string;
  /** The day (YYYY-MM-DD) of which it tells. */
  readonly asOf: string;
  readonly badRows: BadRows;
  readonly content: Buffer;
  readonly by: PersonId;
  /** Business time. */
  readonly at: Date;
}

/** Keeps a file, encrypted, for `workRoster` to read; with the same id again it is the same roster. */
export async function receiveRoster(place: DocumentFolder, { kind, content, by, at, ...sent }: SentRoster): Promise<Roster> {
  const { store } = place;
  await writeDocumentContent(place, sent.id, content);
  const fileHash = keyedDigest(store, 'rosters.file', content.toString('latin1'));
  const roster = { ...sent, kind: kind.id, kindContent: kind, organisationId: kind.organisation, fileHash, sentBy: by, receivedAt: at };
  await insertRoster(store, roster);
  const kept = await findRoster(store, sent.id);
  if (kept === undefined) throw new RosterError('unknown-roster', sent.id);
  return kept;
}
