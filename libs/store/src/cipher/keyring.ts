import { StoreError } from '../errors';

/** Keys of the columns: the newest encrypts, any decrypts; the hash key is apart and never changes while hashes are stored. */
export interface Keyring {
  readonly newest: number;
  readonly keys: ReadonlyMap<number, Buffer>;
  readonly hashKey: Buffer;
}

const KEY_BYTES = 32;
const MAX_KEY_ID = 0xffff;

/** Reads `1:base64,2:base64` (newest last, 32 bytes each, ids 1–65535) and the base64 hash key; `bad-keyring` otherwise. */
export function parseKeyring(encryptionKeys: string, hashKey: string): Keyring {
  const entries = encryptionKeys.split(',').map(parseEntry);
  const keys = new Map(entries);
  const newest = entries.at(-1)?.[0];
  if (newest === undefined || keys.size !== entries.length) throw badKeyring('a key id stands twice');
  return { newest, keys, hashKey: parseKey(hashKey, 'hash key') };
}

function parseEntry(entry: string): readonly [number, Buffer] {
  const [id = '', key = ''] = entry.trim().split(':');
  const number = /^[1-9]\d{0,4}$/.test(id) ? Number(id) : Number.NaN;
  if (!(number <= MAX_KEY_ID)) throw badKeyring('each key is written <id>:<base64>, with an id from 1 to 65535');
  return [number, parseKey(key, `key ${id}`)];
}

function parseKey(text: string, name: string): Buffer {
  const key = Buffer.from(text, 'base64');
  if (key.length !== KEY_BYTES) throw badKeyring(`${name} must be ${String(KEY_BYTES)} bytes in base64`);
  return key;
}

const badKeyring = (reason: string): StoreError => new StoreError('bad-keyring', reason);
