import { readConfig } from '#config';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepSecrets } from './secrets';
import { stackEnvironment } from './stack-environment';

const folder = mkdtempSync(join(tmpdir(), 'huiban-secrets-'));
const file = join(folder, 'secrets.json');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const decided = (): Parameters<typeof stackEnvironment>[0] => ({
  databaseUrl: 'postgres://huiban:x@127.0.0.1:54329/huiban',
  temporalAddress: '127.0.0.1:7233',
  port: 3001,
  smtpUrl: 'smtp://127.0.0.1:2525',
  filesFolder: join(folder, 'files'),
  secrets: keepSecrets(file),
});

describe('the environment of a stack', () => {
  it('is a whole configuration', () => {
    expect(readConfig(stackEnvironment(decided(), {}))).toMatchObject({ port: 3001, demoClock: true, region: '999901' });
  });

  it('keeps what the user set, but not a port or address that had to be changed', () => {
    const env = stackEnvironment(decided(), { HUIBAN_DEMO_CLOCK: 'off', PORT: '3000', UNRELATED: 'x' });
    expect(env).toMatchObject({ HUIBAN_DEMO_CLOCK: 'off', PORT: '3001' });
    expect(env).not.toHaveProperty('UNRELATED');
  });
});

describe('keepSecrets', () => {
  it('makes them once, for their owner alone', () => {
    expect(keepSecrets(file)).toEqual(keepSecrets(file));
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});
