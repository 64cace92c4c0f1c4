import { type Carrier } from '../carrier';
import { parseNoticeText } from '../notice-text';
import { composeMail } from './compose-mail';
import { type MailSender } from './mail-sender';

/** Mails under way at once. */
export const MAIL_CONNECTIONS = 4;

/** Mails over SMTP. Who has no address cannot be mailed, now or later: a dead letter that the case shows. */
export function createEmail({ sender, from }: { readonly sender: Pick<MailSender, 'send'>; readonly from: string }): Carrier {
  return {
    channel: 'email',
    width: MAIL_CONNECTIONS,
    async hand({ id, emails, readContent }) {
      const text = parseNoticeText(readContent());
      if (text === undefined) return { kind: 'failed', code: 'bad-notice', final: true };
      if (emails.length === 0) return { kind: 'failed', code: 'no-address', final: true };
      return sender.send(composeMail({ outboxId: String(id), from, to: emails, notice: text }));
    },
  };
}
