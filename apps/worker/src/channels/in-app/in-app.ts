import { type PendingNotice } from '#store';
import { type Carrier } from '../carrier';

export interface Mailboxes {
  /** Puts the notice into its recipient's mailbox, once, and records its delivery with it. */
  insertOnce(notice: PendingNotice): Promise<void>;
  /** Lets the screens of the recipient know. */
  tell(recipient: PendingNotice['recipient']): void;
}

const WIDTH = 4;

/** Messages in Huiban itself: one for each outbox row, however often it is handed over. */
export function createInApp(mailboxes: Mailboxes): Carrier {
  return {
    channel: 'in-app',
    width: WIDTH,
    async hand(notice) {
      await mailboxes.insertOnce(notice);
      mailboxes.tell(notice.recipient);
      return { kind: 'recorded' };
    },
  };
}
