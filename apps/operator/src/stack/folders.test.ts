import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isReachable, serverFolder } from './folders';

const folder = mkdtempSync(join(tmpdir(), 'huiban-folders-'));
const inner = join(folder, 'inner');
mkdirSync(inner);
const stranger = { uid: 54_321, gid: 54_321 };
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('isReachable', () => {
  it('needs every folder on the way to be open', () => {
    chmodSync(folder, 0o755);
    expect(isReachable(inner, stranger)).toBe(true);
    chmodSync(folder, 0o700);
    expect(isReachable(inner, stranger)).toBe(false);
  });

  it('asks nothing of the user who started us', () => {
    expect(isReachable(inner, {})).toBe(true);
  });
});

describe('serverFolder', () => {
  it('lies outside of a checkout that the server user cannot enter', () => {
    chmodSync(folder, 0o700);
    expect(serverFolder(inner, {})).toBe(join(inner, '.huiban'));
    expect(serverFolder(inner, stranger)).not.toContain(inner);
  });
});
