import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { StoreError } from '../errors';
import { type Keyring } from './keyring';

const FORMAT = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const TAG_AT = 3 + IV_BYTES;
const BODY_AT = TAG_AT + TAG_BYTES;

interface KeyHolder {
  readonly keyring: Keyring;
}

/**
 * AES-256-GCM under the newest key; the context (`people.phone`, `case_states:<caseId>`) is authenticated, so that a value cannot be moved
 * to another column or row. Envelope: format, key id (2), iv (12), tag (16), ciphertext.
 */
export function encrypt({ keyring }: KeyHolder, context: string, plain: string | Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(keyring, keyring.newest), iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(context, 'utf8'));
  const body = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain);
  const last = cipher.final();
  const head = Buffer.from([FORMAT, keyring.newest >> 8, keyring.newest & 0xff]);
  return Buffer.concat([head, iv, cipher.getAuthTag(), body, last]);
}

/** Opens an envelope that `encrypt` made for the same context; `unknown-key` or `bad-envelope` otherwise. */
export function decrypt({ keyring }: KeyHolder, context: string, envelope: Buffer): Buffer {
  if (envelope.length < BODY_AT || envelope[0] !== FORMAT) throw badEnvelope(context);
  const decipher = createDecipheriv('aes-256-gcm', keyOf(keyring, envelope.readUInt16BE(1)), envelope.subarray(3, TAG_AT), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(context, 'utf8'));
  decipher.setAuthTag(envelope.subarray(TAG_AT, BODY_AT));
  try {
    return Buffer.concat([decipher.update(envelope.subarray(BODY_AT)), decipher.final()]);
  } catch {
    throw badEnvelope(context);
  }
}

/** `decrypt` for a column that holds UTF-8 text. */
export function decryptText(holder: KeyHolder, context: string, envelope: Buffer): string {
  return decrypt(holder, context, envelope).toString('utf8');
}

/** `decrypt` for a column that holds JSON; the reader parses what it expects of it. */
export function decryptJson(holder: KeyHolder, context: string, envelope: Buffer): unknown {
  return JSON.parse(decryptText(holder, context, envelope));
}

function keyOf(keyring: Keyring, id: number): Buffer {
  const key = keyring.keys.get(id);
  if (key === undefined) throw new StoreError('unknown-key', `no key ${String(id)} in the keyring`);
  return key;
}

/** Without the row's id, which may stand after a colon. */
const badEnvelope = (context: string): StoreError =>
  new StoreError('bad-envelope', `what is stored for ${context.replace(/:.*/, '')} was altered or belongs elsewhere`);
