import fc from 'fast-check';
import { decrypt, decryptText, encrypt } from './cipher';
import { keyedHash } from './keyed-hash';
import { parseKeyring } from './keyring';

const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64');
const old = { keyring: parseKeyring(`1:${key(1)}`, key(9)) };
const rotated = { keyring: parseKeyring(`1:${key(1)},258:${key(2)}`, key(9)) };
const other = { keyring: parseKeyring(`1:${key(3)}`, key(8)) };

const coded = (code: string): unknown => expect.objectContaining({ code });
const thrownBy = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('encrypt and decrypt', () => {
  it('give back what was put in, whatever the bytes and the context', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (bytes, context) => {
        const plain = Buffer.from(bytes);
        expect(decrypt(rotated, context, encrypt(rotated, context, plain)).equals(plain)).toBe(true);
      }),
    );
  });

  it('keep Chinese text whole', () => {
    expect(decryptText(old, 'people.name', encrypt(old, 'people.name', '王小明𠮷'))).toBe('王小明𠮷');
  });

  it('write format, key id, iv, tag and ciphertext', () => {
    const envelope = encrypt(rotated, 'c', 'abc');
    expect([...envelope.subarray(0, 3)]).toEqual([1, 1, 2]);
    expect(envelope).toHaveLength(3 + 12 + 16 + 3);
  });

  it('encrypt the same text differently each time', () => {
    expect(encrypt(old, 'c', 'abc')).not.toEqual(encrypt(old, 'c', 'abc'));
  });

  it('open after a rotation what the old key wrote', () => {
    expect(decryptText(rotated, 'c', encrypt(old, 'c', 'abc'))).toBe('abc');
  });

  it('refuse a key that is not in the ring', () => {
    expect(thrownBy(() => decrypt(old, 'c', encrypt(rotated, 'c', 'abc')))).toEqual(coded('unknown-key'));
  });

  it('refuse a wrong key with the right id', () => {
    expect(thrownBy(() => decrypt(other, 'c', encrypt(old, 'c', 'abc')))).toEqual(coded('bad-envelope'));
  });

  it('refuse a value that was moved to another row, without naming the row', () => {
    const error = thrownBy(() => decrypt(old, 'case_states:2', encrypt(old, 'case_states:1', 'abc')));
    expect(error).toEqual(coded('bad-envelope'));
    expect(String(error)).not.toContain(':2');
  });

  it('refuse every altered byte', () => {
    const envelope = encrypt(old, 'c', 'abc');
    for (const at of envelope.keys()) {
      const altered = Buffer.from(envelope);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(() => decrypt(old, 'c', altered)).toThrow();
    }
    expect(thrownBy(() => decrypt(old, 'c', envelope.subarray(0, 20)))).toEqual(coded('bad-envelope'));
  });
});

describe('parseKeyring', () => {
  it.each([
    ['an empty list', '', key(9)],
    ['a short key', '1:abc', key(9)],
    ['an id of zero', `0:${key(1)}`, key(9)],
    ['an id beyond two bytes', `65536:${key(1)}`, key(9)],
    ['an id that stands twice', `1:${key(1)},1:${key(2)}`, key(9)],
    ['a short hash key', `1:${key(1)}`, 'abc'],
  ])('refuses %s', (_name, keys, hashKey) => {
    expect(thrownBy(() => parseKeyring(keys, hashKey))).toEqual(coded('bad-keyring'));
  });

  it('encrypts with the last key', () => {
    expect(rotated.keyring.newest).toBe(258);
  });
});

describe('keyedHash', () => {
  it('finds a value again, whatever its case, width and spaces', () => {
    expect(keyedHash(old, 'c', ' 11010519491231002x ')).toEqual(keyedHash(rotated, 'c', '１10105194912310 02X'));
  });

  it('differs by column and by hash key', () => {
    const one = keyedHash(old, 'people.phone', '13800000000');
    expect(keyedHash(old, 'people.identity_number', '13800000000')).not.toEqual(one);
    expect(keyedHash(other, 'people.phone', '13800000000')).not.toEqual(one);
  });
});
