import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync, renameSync, statSync } from 'node:fs';

const LARGEST_BYTES = 20_000_000;
const LOOK_MS = 200;

/** The end of a log file, for an error's text. */
export const lastLines = (file: string): string =>
  existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-12).join('\n') : '(no log)';

/** Puts a log that grew large aside before a new run writes to it; one old one is kept. */
export function turnLog(file: string): void {
  if (existsSync(file) && statSync(file).size > LARGEST_BYTES) renameSync(file, `${file}.old`);
}

/** Calls `tell` with each whole line that is added to the file from now on; the result ends it after a last look. */
export function followLog(file: string, tell: (line: string) => void): () => void {
  let at = existsSync(file) ? statSync(file).size : 0;
  let rest = Buffer.alloc(0);
  const look = (): void => {
    if (!existsSync(file)) return;
    const added = readFrom(file, at);
    at += added.length;
    const text = Buffer.concat([rest, added]);
    const end = text.lastIndexOf(0x0a);
    rest = text.subarray(end + 1);
    if (end >= 0) text.toString('utf8', 0, end).split('\n').forEach(tell);
  };
  const timer = setInterval(look, LOOK_MS);
  return () => {
    clearInterval(timer);
    look();
  };
}

function readFrom(file: string, at: number): Buffer {
  const handle = openSync(file, 'r');
  try {
    const added = Buffer.alloc(Math.max(0, fstatSync(handle).size - at));
    return added.subarray(0, readSync(handle, added, 0, added.length, at));
  } finally {
    closeSync(handle);
  }
}
