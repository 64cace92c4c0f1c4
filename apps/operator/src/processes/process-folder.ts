import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { type ProcessFiles } from '#cases';

/** The process folders of a checkout. */
export const listProcessFolders = (checkout: string): readonly string[] => {
  const root = join(checkout, 'workflows', 'processes');
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(root, entry.name))
    .sort();
};

/** Reads a folder named after its process. */
export function readProcessFolder(folder: string): ProcessFiles {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const named = paths.map((path) => [relative(folder, path).split(sep).join('/'), path] as const);
  return { processId: basename(folder), files: Object.fromEntries(named.sort().map(([name, path]) => [name, readFileSync(path, 'utf8')])) };
}
