import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockCheckout } from './launcher-lock';
import { writeStackNote } from './stack-note';

const folder = mkdtempSync(join(tmpdir(), 'huiban-lock-'));
const lock = join(folder, 'launcher');
const note = join(folder, 'stack.json');
afterEach(() => {
  rmSync(lock, { force: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('lockCheckout', () => {
  it('refuses a second launcher and says where the first one runs', () => {
    lockCheckout(lock, note);
    expect(() => {
      lockCheckout(lock, note);
    }).toThrow(/is starting already \(process \d+\)/);
    writeStackNote(note, { apiUrl: 'http://127.0.0.1:3000', env: {} });
    expect(() => {
      lockCheckout(lock, note);
    }).toThrow(expect.objectContaining({ code: 'already-running', message: expect.stringContaining('http://127.0.0.1:3000') }));
  });

  it('takes over from a launcher that was killed', () => {
    writeFileSync(lock, JSON.stringify({ pid: process.pid, started: '1' }));
    lockCheckout(lock, note);
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ pid: process.pid, started: expect.not.stringMatching(/^1$/) });
  });
});
