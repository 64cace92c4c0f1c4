import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['apps', 'libs', 'workflows/runtime'];

const REMEDY = '"npm run operator -- --help" builds';

/** `npm test` builds before it tests; whoever runs Jest alone is told where the programs are missing (an error) or older than their sources. */
export function checkBuild(checkout: string): void {
  const built = Math.max(...['.built', '.tsbuildinfo'].map((name) => changedAt(join(checkout, 'dist', name))));
  if (built === 0) throw new Error(`there are no compiled programs to kill: ${REMEDY}`);
  const newest = Math.max(...SOURCES.map((folder) => newestSource(join(checkout, folder))));
  if (built < newest) process.stdout.write(`[chaos] dist is older than the sources, so this tests what they were before: ${REMEDY}\n`);
}

const changedAt = (path: string): number => (existsSync(path) ? statSync(path).mtimeMs : 0);

function newestSource(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  return sources.reduce((newest, file) => Math.max(newest, changedAt(join(folder, file))), 0);
}
