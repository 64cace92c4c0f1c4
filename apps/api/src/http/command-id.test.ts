import { commandIdOf, readIdempotencyKey } from './command-id';

describe('idempotency keys', () => {
  it.each([undefined, ''])('must be there: %p', (header) => {
    expect(() => readIdempotencyKey(header)).toThrow('idempotency-key-missing');
  });

  it.each(['short', 'x'.repeat(129), 'with space', '带中文的键值八个字', 'tab\there!'])(
    'must be 8 to 128 visible characters: %p',
    (header) => {
      expect(() => readIdempotencyKey(header)).toThrow('idempotency-key-invalid');
    },
  );

  it.each(['8letters', 'x'.repeat(128), '7f1c~!{}"\\'])('may be %p', (header) => {
    expect(readIdempotencyKey(header)).toBe(header);
  });

  it('make the same command id for the same person and key only', () => {
    expect(commandIdOf('a', 'key-00000001')).toBe(commandIdOf('a', 'key-00000001'));
    expect(commandIdOf('a', 'key-00000001')).not.toBe(commandIdOf('b', 'key-00000001'));
    expect(commandIdOf('a', 'key-00000001')).toMatch(/^[\w-]{22}$/);
  });
});
