import { type Log } from '../log';

/** A log that keeps its lines. */
export function captureLog(): { readonly log: Log; readonly lines: { readonly fields: object; readonly message: string }[] } {
  const lines: { readonly fields: object; readonly message: string }[] = [];
  const note = (fields: object, message: string): void => {
    lines.push({ fields, message });
  };
  return { lines, log: { debug: note, info: note, warn: note, error: note } };
}
