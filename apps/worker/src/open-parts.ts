import { randomUUID } from 'node:crypto';
import { CHANNELS, type Delivered, type DeliveryLine, partnerLine, partnerOfLine } from '#contract';
import { type Cases, createCases } from '#cases';
import { type Config } from '#config';
import { createJobServices, workOn } from '#jobs';
import { workRoster } from '#rosters';
import { workScenarioRun } from '#scenarios';
import { createHintRelay, createSignals, hintChannel, type HintRelay, hintsOf } from '#signals';
import {
  closeStore,
  dropLeftScratch,
  listWaitingPartners,
  listWorkingBulkRuns,
  listWorkingMigrations,
  listWorkingRosters,
  listWorkingScenarioRuns,
  type Store,
} from '#store';
import { createActivities } from './activities/create-activities';
import { Reminders } from './activities/reminders';
import { type SweepParts } from './activities/sweep';
import { withoutOwnWake } from './activities/without-own-wake';
import { deliverLetters } from './channels/case/deliver-letters';
import { deliverPending } from './channels/deliver-pending';
import { openOutbox, type Outbox } from './channels/outbox';
import { type Log } from './log';
import { createForgetDrafts } from './services/forget-drafts';
import { createForgetUploads } from './services/forget-uploads';
import { type Carriers, openCarriers } from './services/open-carriers';
import { openPartners, type Partners } from './services/open-partners';
import { linkTemporal, type TemporalLink } from './temporal/temporal-link';

/** What the Temporal worker needs, and how to close it once that is drained: the pool last. */
export interface Parts {
  readonly activities: ReturnType<typeof createActivities>;
  readonly link: TemporalLink;
  readonly cases: Cases;
  close(): Promise<void>;
}

export interface Given {
  readonly config: Config;
  readonly store: Store;
  readonly log: Log;
}

/** Puts the activities together over an open store; dials nothing else. */
export function openParts(given: Given): Parts {
  const { config, store, log } = given;
  const place = { address: config.temporalAddress, namespace: config.temporalNamespace };
  const signals = createSignals({ ...place, log });
  const relay = openRelay(store, log);
  const services = createJobServices(store, config.publicUrl);
  const cases = createCases({
    store,
    workOn: (job) => workOn(job, services),
    afterCommit: (hint) => {
      withoutOwnWake(signals.afterCommit)(hint);
      relay.offer(hintsOf(hint));
    },
  });
  const link = linkTemporal(place);
  const businessNow = (): Promise<Date> => cases.businessNow(new Date());
  const carriers = openCarriers({ config, store, relay, businessNow });
  const partners = openPartners({ config, store, log, businessNow });
  const outbox = openOutbox(store);
  const activities = createActivities({
    cases,
    services,
    sweep: sweepParts({ ...given, cases, link, outbox, carriers }),
    workRoster: (id, enough) =>
      workRoster({ store, folder: config.filesFolder }, id, { enough, now: businessNow, afterLetters: () => signals.wakeDelivery('case') }),
    playScenarios: (id, enough) => workScenarioRun({ store, url: config.databaseUrl, clock: () => new Date() }, id, enough),
    deliver: (line, enough) => deliver({ cases, carriers, partners, outbox, log, businessNow }, line, enough),
  });
  return { activities, link, cases, close: () => closeAll({ signals, relay, link, carriers, partners, store }) };
}

function openRelay(store: Store, log: Log): HintRelay {
  const channel = hintChannel(store.schema);
  const notify = (payload: string): Promise<unknown> => store.pool.query('SELECT pg_notify($1, $2)', [channel, payload]);
  return createHintRelay({ origin: randomUUID(), notify, log });
}

interface Sweeping extends Given {
  readonly cases: Cases;
  readonly link: TemporalLink;
  readonly outbox: Outbox;
  readonly carriers: Carriers;
}

function sweepParts({ config, store, log, cases, link, outbox, carriers }: Sweeping): Omit<SweepParts, 'stopped'> {
  return {
    listOverdue: (before, limit) => cases.listDueCases(before, limit),
    fireOverdue: (caseId, now) => cases.fireOverdue(caseId, now),
    listLeftWakes: (before, limit) => cases.listLeftWakes(before, limit),
    startDueTimers: (now) => cases.startDueTimers(now),
    tendPublicities: (now) => cases.tendPublicities(now),
    endLapsedAuthorities: (now) => cases.endLapsedAuthorities(now),
    followUpUndelivered: (now) => cases.followUpUndelivered(now),
    forgetUploads: createForgetUploads({ store, config }),
    forgetDrafts: createForgetDrafts(store),
    urgeDepartments: async (now) => {
      const { silent } = await cases.urgeOverdue(now);
      for (const partner of silent) log.warn({ partner, code: 'partner-silent' }, 'a partner was not heard of for its hours');
    },
    wakeCase: link.wakeCase,
    wakeDelivery: link.wakeDelivery,
    listWorkingMigrations: () => listWorkingMigrations(store),
    wakeMigration: link.wakeMigration,
    listWorkingRosters: () => listWorkingRosters(store),
    wakeRoster: link.wakeRoster,
    listWorkingBulkRuns: () => listWorkingBulkRuns(store),
    wakeBulkRun: link.wakeBulkRun,
    listWorkingScenarioRuns: () => listWorkingScenarioRuns(store),
    wakeScenarioRun: link.wakeScenarioRun,
    dropLeftScratch: () => dropLeftScratch(store),
    listWaitingChannels: async (before) => {
      // Rows never tried count from their writing, in business time, which may be ahead of the wall clock.
      const since = await cases.businessNow(before);
      const asked = CHANNELS.filter((channel) => channel === 'case' || carriers.byChannel.has(channel));
      const next = await Promise.all(asked.map((channel) => outbox.findNextAttempt(channel)));
      const due = asked.filter((_channel, index) => (next[index]?.getTime() ?? Number.POSITIVE_INFINITY) <= since.getTime());
      return [...due, ...(await listWaitingPartners(store, since)).map(partnerLine)];
    },
    reminders: new Reminders(),
    log,
    clock: () => new Date(),
    width: config.poolSize,
  };
}

interface Delivering {
  readonly cases: Cases;
  readonly carriers: Carriers;
  readonly partners: Partners;
  readonly outbox: Outbox;
  readonly log: Log;
  readonly businessNow: () => Promise<Date>;
}

async function deliver({ cases, carriers, partners, ...rest }: Delivering, line: DeliveryLine, enough: () => boolean): Promise<Delivered> {
  const partner = partnerOfLine(line);
  if (partner !== undefined) return partners.deliver(partner, enough);
  const channel = CHANNELS.find((each) => each === line);
  if (channel === undefined) return { more: false };
  if (channel === 'case') return deliverLetters({ ...rest, cases, enough });
  const carrier = carriers.byChannel.get(channel);
  return carrier === undefined ? { more: false } : deliverPending({ ...rest, carrier, enough, quietUntil: cases.quietUntil });
}

interface Open {
  readonly signals: { close(): Promise<void> };
  readonly relay: HintRelay;
  readonly link: TemporalLink;
  readonly carriers: Carriers;
  readonly partners: Partners;
  readonly store: Store;
}

async function closeAll({ signals, relay, link, carriers, partners, store }: Open): Promise<void> {
  carriers.close();
  await Promise.allSettled([signals.close(), relay.close(), link.close(), partners.close()]);
  await closeStore(store);
}
