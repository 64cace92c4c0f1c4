import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { findRunning } from './process-mark';

/** What a running stack tells the other commands about itself; its environment holds secrets, so only the owner may read the file. */
export interface StackNote {
  readonly apiUrl: string;
  /** Environment of its api and worker. */
  readonly env: Readonly<Record<string, string>>;
  readonly mailFolder?: string;
}

export function writeStackNote(file: string, note: StackNote): void {
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(note), { mode: 0o600 });
  renameSync(`${file}.${process.pid}`, file);
}

export const findStackNote = (file: string): StackNote | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as StackNote) : undefined;

/** The note of a stack whose launcher lives. */
export const findRunningStack = (places: { readonly lock: string; readonly note: string }): StackNote | undefined =>
  findRunning(places.lock) === undefined ? undefined : findStackNote(places.note);
