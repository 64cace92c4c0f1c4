import { existsSync, mkdirSync, openSync, readFileSync, writeSync, closeSync } from 'node:fs';
import { dirname } from 'node:path';
import { OperatorError } from '../errors';
import { findRunning, removeMark, startOf } from './process-mark';
import { findStackNote } from './stack-note';
import { isSystemError } from './system-error';

/** Lets one launcher at a time into a checkout; throws `already-running` saying where the other one's stack is. */
export function lockCheckout(file: string, noteFile: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const mine = JSON.stringify({ pid: process.pid, started: startOf(process.pid) ?? '' });
  for (;;) {
    try {
      const lock = openSync(file, 'wx');
      writeSync(lock, mine);
      closeSync(lock);
      return;
    } catch (error) {
      if (!isSystemError(error, 'EEXIST')) throw error;
    }
    refuseIfAlive(file, noteFile);
    removeMark(file); // its launcher was killed
  }
}

function refuseIfAlive(file: string, noteFile: string): void {
  const other = findRunning(file);
  if (other === undefined && existsSync(file) && readFileSync(file, 'utf8') !== '') return;
  const where = findStackNote(noteFile)?.apiUrl;
  const state = where === undefined ? 'is starting' : `is running at ${where}`;
  throw new OperatorError(
    'already-running',
    `Huiban ${state} already (process ${other?.pid ?? 'unknown'}); stop that one with Ctrl-C or "kill ${other?.pid ?? ''}" first.`,
  );
}
