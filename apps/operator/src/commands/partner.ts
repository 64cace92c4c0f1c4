import { randomUUID } from 'node:crypto';
import { asOrganisationId, CASE_EVENTS, type PersonId } from '#contract';
import {
  addPartnerKey,
  endPartnerKey,
  EVERY_PROCESS,
  findOrganisation,
  findPartner,
  KEY_PURPOSES,
  listDeadParcels,
  listPartnerKeys,
  listPartners,
  listSubscriptions,
  type Partner,
  PARTNER_CHANNELS,
  type PartnerChannel,
  partnerSecret,
  putPartner,
  putSubscriptions,
  replayParcel,
} from '#store';
import { mayCall } from '#webhooks';
import { OperatorError } from '../errors';
import { getPermitted } from '../get-permitted';
import { type Session } from '../session';
import { say } from '../stack/progress';

type Parts = Pick<Session, 'store' | 'cases'>;
type Setting = Parts & { readonly config: Pick<Session['config'], 'partnerLoopback'> };
type Tell = (line: string) => void;

/** How an organisation is to be reached, as it is typed; what is left out stays as it is, or at its default. */
export interface PartnerOptions {
  readonly as: string;
  readonly endpoint?: string;
  readonly silenceHours?: string;
}

const DEFAULTS = { width: 4, timeoutMs: 10_000, giveUpHours: 72 } as const;
const PAGE = 100;
const failed = (message: string): OperatorError => new OperatorError('command-failed', message);

/** Tells how each partner is reached, and whether it is well. */
export async function listPartnersOf({ store }: Parts, tell: Tell = say): Promise<void> {
  for (const partner of await listPartners(store)) tell(toldOf(partner));
}

function toldOf({ organisationId, channel, endpoint, failures, failingSince, silentSince }: Partner): string {
  const trouble = failingSince === undefined ? [] : [`failing since ${failingSince.toISOString()} (${String(failures)} times)`];
  const silence = silentSince === undefined ? [] : [`silent since ${silentSince.toISOString()}`];
  return [`${organisationId}: ${channel}${endpoint === undefined ? '' : ` ${endpoint}`}`, ...trouble, ...silence].join(', ');
}

/** Sets how an organisation is reached. */
export async function setChannel(
  { store, cases, config }: Setting,
  given: { readonly organisation: string; readonly channel: string },
  { as, endpoint, silenceHours }: PartnerOptions,
  tell: Tell = say,
): Promise<void> {
  const organisationId = asOrganisationId(given.organisation);
  const channel = PARTNER_CHANNELS.find((each) => each === given.channel);
  if (channel === undefined) throw failed(`the channel must be one of ${PARTNER_CHANNELS.join(', ')}`);
  if ((await findOrganisation(store, organisationId)) === undefined) throw failed(`there is no organisation ${organisationId}`);
  const before = await findPartner(store, organisationId);
  const { width, timeoutMs, giveUpHours } = before ?? DEFAULTS;
  const address = endpoint ?? before?.endpoint;
  checkAddress(channel, address, config.partnerLoopback);
  const hours = silenceHours === undefined ? before?.silenceHours : hoursOf(silenceHours);
  const settings = { organisationId, channel, endpoint: address, width, timeoutMs, giveUpHours, silenceHours: hours };
  await putPartner(store, settings, await byOf({ store, cases }, as));
  tell(`${organisationId} is reached by ${channel}`);
}

function checkAddress(channel: PartnerChannel, address: string | undefined, allowLoopback: boolean): void {
  if (channel === 'webhook' && address === undefined) throw failed('a webhook needs --endpoint');
  if (address !== undefined && !mayCall(address, allowLoopback)) throw failed('the endpoint must be https, without user and password');
}

function hoursOf(text: string): number {
  const hours = Number(text);
  if (!Number.isInteger(hours) || hours < 1 || hours > 8_760) throw failed('--silence-hours must be a number from 1 to 8760');
  return hours;
}

/** Tells which events of its cases a partner hears of. */
export async function tellSubscriptions({ store }: Parts, organisation: string, tell: Tell = say): Promise<void> {
  for (const { event, process } of await listSubscriptions(store, organisation))
    tell(`${event} of ${process === EVERY_PROCESS ? 'all processes' : process}`);
}

/** Makes these all the events that a partner hears of from a process, or from all; without any, it hears of none. */
export async function subscribe(
  parts: Parts,
  { organisation, events }: { readonly organisation: string; readonly events: readonly string[] },
  { as, process = EVERY_PROCESS }: { readonly as: string; readonly process?: string },
  tell: Tell = say,
): Promise<void> {
  const { store } = parts;
  const { organisationId, channel } = await getPartner(parts, organisation);
  if (channel !== 'webhook') throw failed(`${organisation} is reached by ${channel}; events go out by webhook`);
  const wanted = events.map((text) => CASE_EVENTS.find((event) => event === text) ?? unknownEvent(text));
  const kept = (await listSubscriptions(store, organisation)).filter((each) => each.process !== process);
  const subscriptions = [...kept, ...wanted.map((event) => ({ event, process }))];
  await putSubscriptions(store, { organisationId, subscriptions }, await byOf(parts, as));
  await tellSubscriptions(parts, organisation, tell);
}

function unknownEvent(text: string): never {
  throw failed(`there is no event ${text}; there are ${CASE_EVENTS.join(', ')}`);
}

/** Makes a key and tells its secret, this once. */
export async function makeKey(
  parts: Parts,
  given: { readonly organisation: string; readonly purpose: string },
  { as }: { readonly as: string },
  tell: Tell = say,
): Promise<void> {
  const purpose = KEY_PURPOSES.find((each) => each === given.purpose);
  if (purpose === undefined) throw failed(`the purpose must be one of ${KEY_PURPOSES.join(', ')}`);
  const { organisationId } = await getPartner(parts, given.organisation);
  const key = { id: randomUUID(), organisationId, purpose, validFrom: new Date() };
  const secret = partnerSecret(parts.store, purpose, randomUUID());
  await addPartnerKey(parts.store, { ...key, secret }, await byOf(parts, as));
  tell(`Key ${key.id} (${purpose}), its secret is shown this once: ${secret}`);
}

/** Tells the keys of a partner, without their secrets. */
export async function listKeys({ store }: Parts, organisation: string, tell: Tell = say): Promise<void> {
  for (const { id, purpose, validFrom, validUntil } of await listPartnerKeys(store, organisation))
    tell(`${id} ${purpose} from ${validFrom.toISOString()}${validUntil === undefined ? '' : ` until ${validUntil.toISOString()}`}`);
}

/** Ends a key now. */
export async function endKey(
  parts: Parts,
  { organisation, id }: { readonly organisation: string; readonly id: string },
  { as }: { readonly as: string },
  tell: Tell = say,
): Promise<void> {
  const known = (await listPartnerKeys(parts.store, organisation)).some((key) => key.id === id);
  const key = { id, organisationId: organisation, until: new Date() };
  if (!known || !(await endPartnerKey(parts.store, key, await byOf(parts, as)))) throw failed(`${organisation} has no such key that holds`);
  tell(`Key ${id} holds no longer`);
}

/** Tells the events that a partner was not given, the first hundred. */
export async function listDeadLetters({ store }: Parts, organisation: string, tell: Tell = say): Promise<void> {
  for (const { id, type, caseId, attempts, failedAt } of await listDeadParcels(store, { organisationId: organisation, limit: PAGE }))
    tell(`${String(id)} ${type} of case ${caseId}, ${String(attempts)} attempts, given up ${failedAt.toISOString()}`);
}

/** Has a dead letter delivered once more. */
export async function replayDeadLetter(
  parts: Parts,
  { organisation, id }: { readonly organisation: string; readonly id: string },
  { as }: { readonly as: string },
  tell: Tell = say,
): Promise<void> {
  const letter = { organisationId: organisation, id: /^\d{1,15}$/.test(id) ? Number(id) : 0 };
  if (!(await replayParcel(parts.store, letter, await byOf(parts, as)))) throw failed(`${organisation} has no such dead letter`);
  tell(`${id} will be delivered again`);
}

async function getPartner({ store }: Pick<Parts, 'store'>, organisation: string): Promise<Partner> {
  const partner = await findPartner(store, organisation);
  if (partner === undefined) throw failed(`nobody has set how ${organisation} is reached`);
  return partner;
}

/** Who does it, as the log of the partner keeps it. */
async function byOf(parts: Parts, username: string): Promise<{ readonly at: Date; readonly actor: PersonId }> {
  const { personId } = await getPermitted(parts, username, 'manage-partners');
  return { at: await parts.cases.businessNow(new Date()), actor: personId };
}
