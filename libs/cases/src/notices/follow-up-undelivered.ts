import { type CaseId, derivedCommandId } from '#contract';
import { isJsonObject, type JsonObject } from '#engine';
import { findPersonSecrets, listUnfollowed, markFollowed, readClockOffset, type UnfollowedNotice } from '#store';
import { type Kit } from '../kit';
import { startCase } from '../start-case';
import { SYSTEM } from '../system-actor';

/** The process in which somebody is told otherwise. */
const NOTICE_FOLLOW_UP = 'notice-follow-up';

/** So many at once: the sweep comes again for the rest. */
const PAGE = 100;

/** Why a notice reached nobody, as staff are told it; whatever else there may be was the channel's own fault. */
const REASONS: Readonly<Record<string, 'no-address' | 'address-refused'>> = {
  'no-address': 'no-address',
  'smtp-550': 'address-refused',
  'smtp-551': 'address-refused',
  'smtp-553': 'address-refused',
};

/**
 * Opens a case at the handling office for each party whom a notice could not reach for good, so that somebody tells them by telephone or in person; one at a time for a party and a
 * case, which takes in what fails meanwhile. Who has no address but reads messages in the app was reached there. Where the process is not deployed, dead letters stay the operator's alone.
 * Returns how many notices were looked after.
 */
export async function followUpUndelivered(kit: Kit, now: Date): Promise<number> {
  const at = new Date(now.getTime() + (await readClockOffset(kit.store)));
  const opened = new Map<string, CaseId>();
  let followed = 0;
  for (const notice of await listUnfollowed(kit.store, PAGE)) {
    const key = `${notice.caseId} ${notice.party?.personId ?? ''}`;
    const fate = isOutOfReach(notice) ? (notice.openFollowUp ?? opened.get(key) ?? (await open(kit, notice, now))) : 'reached';
    if (fate === 'later') continue;
    const followUp = fate === 'reached' ? undefined : fate;
    if (followUp !== undefined) opened.set(key, followUp);
    await markFollowed(kit.store, notice.id, { at, followUp });
    followed += 1;
  }
  return followed;
}

const isOutOfReach = ({ party, failure, readsInApp }: UnfollowedNotice): boolean =>
  party !== undefined && !(failure === 'no-address' && readsInApp);

/** The follow-up; `reached` where no process follows up at all, `later` where it cannot be started by now. */
async function open(kit: Kit, notice: UnfollowedNotice, now: Date): Promise<CaseId | 'reached' | 'later'> {
  const { id, region, organisationId, townshipId } = notice;
  const place = townshipId === undefined ? { organisationId } : { organisationId, townshipId };
  const data = await dataOf(kit, notice);
  const started = await startCase(
    kit,
    { id: derivedCommandId('notice-follow-up', String(id)), processId: NOTICE_FOLLOW_UP, region, ...place, actor: SYSTEM, data },
    now,
  );
  if (started.ok) return started.caseId;
  return started.code === 'unknown-process' ? 'reached' : 'later';
}

async function dataOf(kit: Kit, notice: UnfollowedNotice): Promise<JsonObject> {
  const { caseNumber, failure = '', party } = notice;
  const definition = await kit.definitions.findSound(notice.definitionHash);
  const phone = party?.personId === undefined ? undefined : (await findPersonSecrets(kit.store, party.personId))?.phone;
  return {
    caseNumber,
    processName: definition?.graph.name ?? caseNumber,
    name: party?.name ?? caseNumber,
    reason: REASONS[failure] ?? 'channel-failed',
    ...titleOf(notice),
    ...(phone === undefined ? {} : { phone }),
  };
}

function titleOf({ readContent }: UnfollowedNotice): JsonObject {
  const content: unknown = readContent();
  const title = isJsonObject(content) ? content['title'] : undefined;
  return typeof title === 'string' ? { notice: title } : {};
}
