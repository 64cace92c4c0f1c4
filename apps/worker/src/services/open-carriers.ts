import { type Channel } from '#contract';
import { type Config } from '#config';
import { type HintRelay, officeKey, personKey } from '#signals';
import { insertMessageOnce, type PendingNotice, type Store } from '#store';
import { type Carrier } from '../channels/carrier';
import { createEmail, MAIL_CONNECTIONS } from '../channels/email/email';
import { createMailSender } from '../channels/email/mail-sender';
import { createInApp } from '../channels/in-app/in-app';

/** The carriers of this installation by channel; one that is not configured is missing, and its notices wait. */
export interface Carriers {
  readonly byChannel: ReadonlyMap<Channel, Carrier>;
  close(): void;
}

export interface CarrierParts {
  readonly config: Pick<Config, 'smtpUrl' | 'smtpFrom'>;
  readonly store: Store;
  readonly relay: Pick<HintRelay, 'offer'>;
  readonly businessNow: () => Promise<Date>;
}

export function openCarriers({ config, store, relay, businessNow }: CarrierParts): Carriers {
  const sender = config.smtpUrl === undefined ? undefined : createMailSender(config.smtpUrl, MAIL_CONNECTIONS);
  const inApp = createInApp({
    async insertOnce({ id }) {
      await insertMessageOnce(store, id, await businessNow());
    },
    tell: (recipient) => {
      relay.offer([{ list: 'messages', keys: [keyOf(recipient)] }]);
    },
  });
  const carriers = sender === undefined ? [inApp] : [inApp, createEmail({ sender, from: config.smtpFrom })];
  return {
    byChannel: new Map(carriers.map((carrier) => [carrier.channel, carrier])),
    close: () => sender?.close(),
  };
}

const keyOf = (recipient: PendingNotice['recipient']): string =>
  recipient.kind === 'person' ? personKey(recipient.personId) : officeKey(recipient.organisationId, recipient.post);
