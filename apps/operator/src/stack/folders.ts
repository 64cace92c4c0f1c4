import { createHash } from 'node:crypto';
import { accessSync, chmodSync, chownSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type ServerUser } from './unprivileged-user';

/** The folder that holds package.json: where npm runs its scripts, else above the compiled or source file. */
export function findCheckout(from: string = __dirname): string {
  if (existsSync(join(from, 'package.json')) && existsSync(join(from, 'workflows'))) return from;
  const above = dirname(from);
  return above === from ? process.cwd() : findCheckout(above);
}

/** Whether the user may enter every folder down to this one (what exists of it). */
export function isReachable(folder: string, { uid, gid }: ServerUser): boolean {
  if (uid === undefined) return true;
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(at) && !mayEnter(at, uid, gid)) return false;
    if (at === dirname(at)) return true;
  }
}

function mayEnter(folder: string, uid: number, gid: number | undefined): boolean {
  const { mode, uid: owner, gid: group } = statSync(folder);
  if (owner === uid) return (mode & 0o100) !== 0;
  if (group === gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/** `.huiban` of the checkout, where the server user can reach it; else a folder for this checkout under /var/lib/huiban. */
export function serverFolder(checkout: string, user: ServerUser): string {
  const inside = join(checkout, '.huiban');
  if (isReachable(inside, user)) return inside;
  return join(outsideFolder(), createHash('sha256').update(checkout).digest('hex').slice(0, 12));
}

/** A folder that every user can enter, for what cannot lie in a private checkout. */
export function outsideFolder(): string {
  const [folder] = ['/var/lib/huiban', join(tmpdir(), 'huiban')].filter(isWritable);
  return folder ?? join(tmpdir(), 'huiban');
}

/** Downloads are kept for all checkouts of this user, or in the checkout where there is no home. */
export function cacheFolder(checkout: string): string {
  const home = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const shared = join(home, 'huiban');
  return isWritable(shared) ? shared : join(checkout, '.huiban', 'cache');
}

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false; // read-only or forbidden: the caller has another place
  }
}

/** Makes a folder that belongs to the user; only its owner may enter it. */
export function makePrivateFolder(folder: string, { uid, gid }: ServerUser): void {
  mkdirSync(folder, { recursive: true });
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  chmodSync(folder, 0o700);
}
