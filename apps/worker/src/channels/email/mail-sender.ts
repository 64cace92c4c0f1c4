import { createTransport } from 'nodemailer';
import { type Handed } from '../carrier';
import { type Mail } from './compose-mail';

/** Hands mails to one SMTP server. */
export interface MailSender {
  send(mail: Mail): Promise<Handed>;
  close(): void;
}

const TIMEOUT_MS = 10_000;

/** Answers that concern this mail alone and will not change: the address is refused. */
const FINAL_REPLIES: readonly number[] = [550, 551, 553];

/** Sends over a few kept connections; the server's reply is the evidence, a refused address is final, all else may be tried again. */
export function createMailSender(url: string, connections: number): MailSender {
  const transport = createTransport(withOptions(url, connections));
  return {
    async send(mail) {
      try {
        const { response } = await transport.sendMail({ ...mail, to: [...mail.to], disableFileAccess: true, disableUrlAccess: true });
        return { kind: 'delivered', evidence: response.slice(0, 500) };
      } catch (error) {
        return refusalOf(error);
      }
    },
    close: () => {
      transport.close();
    },
  };
}

function withOptions(url: string, connections: number) {
  return {
    url,
    pool: true as const,
    maxConnections: connections,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: 2 * TIMEOUT_MS,
  };
}

function refusalOf(error: unknown): Extract<Handed, { kind: 'failed' }> {
  const reply = typeof error === 'object' && error !== null && 'responseCode' in error ? error.responseCode : undefined;
  if (typeof reply === 'number') return { kind: 'failed', code: `smtp-${String(reply)}`, final: FINAL_REPLIES.includes(reply) };
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return { kind: 'failed', code: typeof code === 'string' ? code : 'smtp-failed', final: false };
}
