import { addWorkingDays } from '#calendar';
import {
  alarmSilentPartner,
  encryptionContext,
  listOverdueMessages,
  listSilentPartners,
  NO_CASE,
  type OverdueMessage,
  readClockOffset,
  urgeMessage,
} from '#store';
import { keepFresh } from '../keep-fresh';
import { type Kit } from '../kit';

const PAGE = 100;

/** What was urged, and which partners have become an alarm by their silence. */
export interface Urged {
  readonly messages: number;
  readonly silent: readonly string[];
}

/** Urges what is overdue (`now` is the wall clock): each message on its last day's end, and then once a working day of its region. */
export async function urgeOverdue(kit: Kit, now: Date): Promise<Urged> {
  await keepFresh(kit, now);
  const at = new Date(now.getTime() + (await readClockOffset(kit.store)));
  let messages = 0;
  for (const message of await listOverdueMessages(kit.store, { at, limit: PAGE })) if (await urge(kit, message, at)) messages += 1;
  return { messages, silent: await raiseAlarms(kit, at) };
}

/** Where the working days to come are not published, it is urged again after a day all the same. */
async function urge(kit: Kit, message: OverdueMessage, at: Date): Promise<boolean> {
  const context = encryptionContext.outbox(message.caseId);
  const due = addWorkingDays(kit.calendars.of(message.region), at, 1);
  const next = due.ok ? due.at : new Date(at.getTime() + DAY_MS);
  const notice = { title: '协查请求逾期未复', body: `办件 ${message.caseNumber} 的协查请求已逾期，请尽快答复。` };
  return urgeMessage(kit.store, { message, at, next, event: kit.seal(context, {}), notice: kit.seal(context, notice) });
}

/** Tells those who run the machines and those who supervise, once for each silence. */
async function raiseAlarms(kit: Kit, at: Date): Promise<readonly string[]> {
  const silent: string[] = [];
  for (const partner of await listSilentPartners(kit.store, at)) {
    const body = `${partner.name}超过 ${String(partner.hours)} 小时没有任何回应，请联系该单位，并检查密钥与接口。`;
    const notice = kit.seal(encryptionContext.outbox(NO_CASE), { title: '协作单位失联', body });
    if (await alarmSilentPartner(kit.store, { partner, at, notice })) silent.push(partner.organisationId);
  }
  return silent;
}

const DAY_MS = 86_400_000;
