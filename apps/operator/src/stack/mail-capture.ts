import { createWriteStream, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SMTPServer } from 'smtp-server';
import { say } from './progress';

/** A mail server that delivers nothing and keeps every mail as a file. */
export interface MailCapture {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the capture; a mail is accepted only when its file is whole, and told of then. */
export async function captureMail(folder: string, port: number, tell = say): Promise<MailCapture> {
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let kept = readdirSync(folder).filter((name) => name.endsWith('.eml')).length;
  const keep = async (mail: NodeJS.ReadableStream): Promise<void> => {
    const number = (kept += 1);
    const file = join(folder, `${String(number).padStart(6, '0')}.eml`);
    await pipeline(mail, createWriteStream(`${file}.part`));
    renameSync(`${file}.part`, file);
    tell(`mail ${number} kept in ${file}`);
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, _session, done) {
      keep(stream).then(() => {
        done();
      }, done);
    },
  });
  server.on('error', (error) => {
    tell(`mail capture: ${error.message}`);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
}
