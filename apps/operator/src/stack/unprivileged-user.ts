import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { OperatorError } from '../errors';

/** The operating system user that PostgreSQL runs as; undefined ids mean: the one who started us. */
export interface ServerUser {
  readonly uid?: number;
  readonly gid?: number;
}

const PREFERRED = ['postgres', 'huiban'];

/** PostgreSQL refuses to run as root: root runs it as `postgres`, or as `huiban`, which is made where neither exists. */
export function findServerUser(): ServerUser {
  if (userInfo().uid !== 0) return {};
  const found = PREFERRED.map(lookUp).find((user) => user !== undefined);
  if (found) return found;
  createUser();
  const created = lookUp('huiban') ?? lookUp('nobody');
  if (created) return created;
  throw new OperatorError(
    'no-unprivileged-user',
    'PostgreSQL does not run as root and no other user could be made: run as an ordinary user, or add one with "useradd -r huiban".',
  );
}

function lookUp(name: string): ServerUser | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

/** useradd (most systems) or adduser (BusyBox); a failure shows in the look-up that follows. */
function createUser(): void {
  const ways: readonly (readonly [string, string[]])[] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'huiban']],
    ['adduser', ['-S', '-D', '-H', 'huiban']],
  ];
  for (const [command, args] of ways) {
    try {
      execFileSync(command, args, { stdio: 'ignore' });
      return;
    } catch {
      continue; // the next way
    }
  }
}
