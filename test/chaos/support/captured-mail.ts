import { SMTPServer } from 'smtp-server';

/** A mail as it came in. */
export interface CapturedMail {
  readonly messageId: string;
  /** Recipients and everything below the headers that may differ from one sending to the next. */
  readonly sameness: string;
}

/** A mail server in this process that keeps what it accepts. */
export interface MailServer {
  readonly url: string;
  readonly mails: readonly CapturedMail[];
  close(): Promise<void>;
}

/** Between keeping a mail and saying so: time to be killed in, so that it must be sent again. */
const ANSWER_MS = 80;

/** Listens on a port of the system's choice. */
export async function captureMailHere(): Promise<MailServer> {
  const mails: CapturedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, session, done) {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).sort();
        mails.push(parseMail(Buffer.concat(pieces).toString('utf8'), to));
        setTimeout(done, ANSWER_MS);
      });
    },
  });
  server.on('error', () => undefined); // a client that was killed in the middle of a mail
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    mails,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
}

function parseMail(text: string, to: readonly string[]): CapturedMail {
  const end = text.indexOf('\r\n\r\n');
  const headers = text.slice(0, end);
  const messageId = /^Message-ID:\s*(\S+)/im.exec(headers)?.[1] ?? '';
  const subject = /^Subject:.*(?:\r\n[ \t].*)*/im.exec(headers)?.[0] ?? '';
  return { messageId, sameness: [to.join(' '), subject, text.slice(end)].join('\n') };
}
