import { type Carrier, type Parcel } from '../parcel';
import { composeMail } from './compose-mail';
import { type MailSender } from './mail-sender';

/** What the channel reads of a parcel before it can be mailed. */
export interface MailBook {
  /** Mail address of the person or of the organisation; undefined where there is none. */
  findAddress(parcel: Parcel): Promise<string | undefined>;
  readNotice(parcel: Parcel): Promise<{ readonly title: string; readonly body: string }>;
}

export const MAIL_CONNECTIONS = 4;

/** Mails over SMTP. Who has no address cannot be mailed, now or later: a final failure that the case shows. */
export function createEmail(options: { readonly sender: MailSender; readonly from: string; readonly book: MailBook }): Carrier {
  const { sender, from, book } = options;
  return {
    channel: 'email',
    width: MAIL_CONNECTIONS,
    async hand(parcel) {
      const to = await book.findAddress(parcel);
      if (to === undefined) return { ok: false, code: 'no-address', final: true };
      return sender.send(composeMail({ outboxId: parcel.id, from, to, notice: await book.readNotice(parcel) }));
    },
  };
}
