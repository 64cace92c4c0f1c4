import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['apps', 'libs', 'workflows/runtime'];

/** Throws where the compiled programs are older than their sources: the test would kill and judge something else. */
export function requireFreshBuild(checkout: string): void {
  const built = Math.max(...['.built', '.tsbuildinfo'].map((name) => changedAt(join(checkout, 'dist', name))));
  const newest = Math.max(...SOURCES.map((folder) => newestSource(join(checkout, folder))));
  if (built < newest)
    throw new Error('dist is older than the sources: run "npm run operator -- --help", which builds, and then this again');
}

const changedAt = (path: string): number => (existsSync(path) ? statSync(path).mtimeMs : 0);

function newestSource(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  return sources.reduce((newest, file) => Math.max(newest, changedAt(join(folder, file))), 0);
}
