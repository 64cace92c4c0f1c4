import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Files below a folder whose names fit, in a fixed order. */
export function walkFiles(folder: string, name: RegExp): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
