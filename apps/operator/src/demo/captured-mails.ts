import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Headers of a mail that the capture server kept. */
export interface CapturedMail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
}

/** All mails of a capture's folder, in the order in which they came. */
export function listCapturedMails(folder: string): readonly CapturedMail[] {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')) : [];
  return files.sort().map((name) => parseMail(readFileSync(join(folder, name), 'utf8')));
}

function parseMail(raw: string): CapturedMail {
  const [head = ''] = raw.split(/\r?\n\r?\n/);
  const headers = head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const header = (name: string): string => {
    const line = headers.find((each) => each.toLowerCase().startsWith(`${name}:`)) ?? '';
    return line.slice(name.length + 1).trim();
  };
  return { messageId: header('message-id'), to: header('to'), subject: decodeWords(header('subject')) };
}

/** RFC 2047: parts of a header outside of ASCII; white space between two of them does not count. */
function decodeWords(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?[\w-]+\?([BQ])\?([^?]*)\?=/gi, (_all, kind: string, word: string) =>
      kind.toUpperCase() === 'B' ? Buffer.from(word, 'base64').toString('utf8') : decodeQuoted(word.replaceAll('_', ' ')),
    );
}

function decodeQuoted(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
