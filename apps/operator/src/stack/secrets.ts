import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Keys of this installation: made once, and lost with them is everything encrypted. */
export interface Secrets {
  readonly databasePassword: string;
  readonly encryptionKeys: string;
  readonly hashKey: string;
  readonly sessionSecret: string;
}

const KEY_BYTES = 32;

/** Reads the secrets, or makes them on the first start; only their owner may read the file. */
export function keepSecrets(file: string): Secrets {
  if (existsSync(file)) {
    chmodSync(file, 0o600);
    return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  }
  const key = (): string => randomBytes(KEY_BYTES).toString('base64');
  const secrets: Secrets = {
    databasePassword: randomBytes(18).toString('base64url'),
    encryptionKeys: `1:${key()}`,
    hashKey: key(),
    sessionSecret: key(),
  };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  renameSync(`${file}.${process.pid}`, file);
  return secrets;
}
