import { Writable } from 'node:stream';
import { createLog } from './create-log';

function createFake() {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  return { lines, log: createLog('info', stream) };
}

describe('the log', () => {
  it('blanks secrets wherever they stand on the first two levels', () => {
    const { lines, log } = createFake();
    log.info({ password: 'p-1', body: { identityNumber: '340321195001010017', token: 't-1' } }, 'x');
    expect(lines.join('')).not.toMatch(/p-1|340321|t-1/);
  });

  it('writes of an error its kind, message, code and stack, and nothing that a driver hung on it', () => {
    const { lines, log } = createFake();
    log.error({ err: Object.assign(new RangeError('duplicate key'), { code: '23505', detail: 'Key (phone)=(13800138000)' }) }, 'x');
    const { err } = JSON.parse(lines[0] ?? '{}') as { err: object };
    expect(err).toMatchObject({ type: 'RangeError', message: 'duplicate key', code: '23505' });
    expect(lines.join('')).not.toContain('13800138000');
  });
});
