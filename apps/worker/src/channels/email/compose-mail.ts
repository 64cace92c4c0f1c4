import { createHash } from 'node:crypto';

export interface Mail {
  readonly messageId: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

/** The mail of an outbox row: its Message-ID is always the same, so that a mail repeated by a crash is known as a repetition. */
export function composeMail(given: {
  readonly outboxId: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly notice: { readonly title: string; readonly body: string };
}): Mail {
  const { outboxId, from, to, notice } = given;
  return {
    messageId: `<outbox-${outboxId}@${domainOf(from)}>`,
    from,
    to,
    subject: notice.title.replace(/\s+/g, ' '),
    text: notice.body,
  };
}

function domainOf(address: string): string {
  const domain = /@([\w.-]+)>?\s*$/.exec(address)?.[1];
  return domain ?? `${createHash('sha256').update(address).digest('hex').slice(0, 16)}.invalid`;
}
