import {
  changeRoster,
  clearRosterRows,
  type DocumentFolder,
  findRoster,
  markDoubles,
  nameHash,
  readDocumentContent,
  reconcileRoster,
  type Roster,
  sealPerson,
  type Seen,
  type StagedRow,
  stageRows,
  type Store,
  tellOfRoster,
} from '#store';
import { getRosterKind } from './kind/parse-roster-kind';
import { type RosterKind } from './kind/roster-kind';
import { type CheckedRow } from './reading/check-row';
import { readRoster } from './reading/read-roster';

/** When to leave off, and business time. */
export interface RosterWork {
  readonly enough: () => boolean;
  readonly now: () => Promise<Date>;
  /** Letters to cases were written. */
  readonly afterLetters: () => void;
}

const PAGE = 2_000;
/** Rows whose cases are told in one transaction: a person's click waits for no more than that. */
const TOLD_AT_ONCE = 500;

/** Goes on with a roster until it rests (false) or enough is done (true). What was begun and broken off is begun anew, or goes on where it was. */
export async function workRoster(place: DocumentFolder, id: string, work: RosterWork): Promise<boolean> {
  for (;;) {
    const roster = await findRoster(place.store, id);
    if (roster === undefined) return false;
    switch (roster.state) {
      case 'received':
        await read(place, roster, work);
        break;
      case 'read':
        await reconcile(place.store, roster, work);
        break;
      case 'telling':
        await tell(place.store, roster, work);
        break;
      case 'awaiting-confirmation':
      case 'done':
      case 'refused':
      case 'discarded':
        return false;
    }
    if (work.enough()) return true;
  }
}

async function read(place: DocumentFolder, { id, kindContent, badRows }: Roster, { now }: RosterWork): Promise<void> {
  const { store } = place;
  const kind = getRosterKind(kindContent);
  const content = await readDocumentContent(place, id);
  let [no, bad] = [0, 0];
  await clearRosterRows(store, id);
  const outcome = await readRoster(kind, pieces(content), {
    page: PAGE,
    take: async (rows) => {
      const staged = rows.map((row) => stagedRow(store, row, (no += 1)));
      bad += staged.filter(({ fault }) => fault !== undefined).length;
      await stageRows(store, id, staged);
    },
  });
  bad += await markDoubles(store, id, 'identityNumber');
  const at = await now();
  const refused = outcome.ok ? (bad > 0 && badRows === 'refuse' ? { code: 'roster-has-bad-rows', line: undefined } : undefined) : outcome;
  const step =
    refused === undefined
      ? ({ state: 'read' } as const)
      : ({ state: 'refused', refusal: refused.code, refusedLine: refused.line } as const);
  await changeRoster(store, id, { from: ['received'], at, ...step });
}

const PIECE = 1 << 16;
async function* pieces(content: Buffer): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < content.byteLength; from += PIECE) yield await Promise.resolve(content.subarray(from, from + PIECE));
}

function stagedRow(store: Store, { identityNumber, name, ...row }: CheckedRow, no: number): StagedRow {
  const who =
    identityNumber === undefined
      ? { nameHash: name === '' ? undefined : nameHash(store, name) }
      : { person: sealPerson(store, { identityNumber, name }) };
  return { ...row, ...who, no };
}

async function reconcile(store: Store, { id, kindContent }: Roster, { now }: RosterWork): Promise<void> {
  const kind = getRosterKind(kindContent);
  await reconcileRoster(store, {
    rosterId: id,
    isSnapshot: kind.mode === 'snapshot',
    doubtsOf: (seen) => doubtsOf(kind, seen),
    at: await now(),
  });
}

/** Reasons for a second look: a list that was cut off, or of which much cannot be read. */
export function doubtsOf({ largestLeaverShare, largestBadShare }: RosterKind, { counts, listedBefore }: Seen): readonly string[] {
  const { bad, left, held, pending, added, changed, unchanged } = counts;
  const lines = bad + pending + added + changed + unchanged;
  return [
    ...(left + held > largestLeaverShare * listedBefore ? ['many-leavers'] : []),
    ...(bad > largestBadShare * lines ? ['many-bad-rows'] : []),
  ];
}

async function tell(store: Store, roster: Roster, { now, enough, afterLetters }: RosterWork): Promise<void> {
  for (;;) {
    const { told, more } = await tellOfRoster(store, roster, { limit: TOLD_AT_ONCE, at: await now() });
    if (told > 0) afterLetters();
    if (!more || enough()) return;
  }
}
