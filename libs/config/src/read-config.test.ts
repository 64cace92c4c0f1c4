import { ConfigError, listVariables, readConfig } from './index';

const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64');
const whole = {
  DATABASE_URL: 'postgres://huiban:secret-word@localhost:5432/huiban',
  HUIBAN_REGION: '999901',
  HUIBAN_ENCRYPTION_KEYS: `1:${key(1)},2:${key(2)}`,
  HUIBAN_HASH_KEY: key(3),
  HUIBAN_SESSION_SECRET: 'x'.repeat(32),
};

function problemsOf(env: Record<string, string | undefined>): string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map(({ name }) => name);
    throw error;
  }
}

describe('readConfig', () => {
  it('fills in defaults and parses numbers and switches', () => {
    const config = readConfig({ ...whole, HUIBAN_DEMO_CLOCK: 'on', HUIBAN_POOL_SIZE: '20' });
    expect(config).toMatchObject({ port: 3000, demoClock: true, poolSize: 20, logLevel: 'info', temporalAddress: '127.0.0.1:7233' });
    expect(config.smtpUrl).toBeUndefined();
  });

  it('gives a frozen object', () => {
    expect(Object.isFrozen(readConfig(whole))).toBe(true);
  });

  it('takes an empty variable for an unset one', () => {
    expect(readConfig({ ...whole, PORT: '', SMTP_URL: '' })).toMatchObject({ port: 3000 });
  });

  it('names every required variable of an empty environment at once', () => {
    const required = listVariables().filter((variable) => variable.required);
    expect(problemsOf({})).toEqual(required.map(({ name }) => name));
  });

  it.each([
    ['DATABASE_URL', 'mysql://localhost/huiban'],
    ['TEMPORAL_ADDRESS', 'http://localhost:7233'],
    ['PORT', '65536'],
    ['PORT', '30x'],
    ['HUIBAN_REGION', 'somewhere'],
    ['HUIBAN_ENCRYPTION_KEYS', key(1)],
    ['HUIBAN_ENCRYPTION_KEYS', `1:${key(1)},1:${key(2)}`],
    ['HUIBAN_ENCRYPTION_KEYS', `70000:${key(1)}`],
    ['HUIBAN_ENCRYPTION_KEYS', `1:${Buffer.alloc(31).toString('base64')}`],
    ['HUIBAN_HASH_KEY', 'short'],
    ['HUIBAN_SESSION_SECRET', 'short'],
    ['HUIBAN_DEMO_CLOCK', 'true'],
    ['LOG_LEVEL', 'loud'],
    ['SMTP_URL', 'https://localhost'],
  ])('refuses %s=%s', (name, value) => {
    expect(problemsOf({ ...whole, [name]: value })).toEqual([name]);
  });

  it('never shows a value in its error', () => {
    expect(() => readConfig({ ...whole, DATABASE_URL: 'mysql://u:hunter2@h/d', HUIBAN_HASH_KEY: 'hunter2' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
    );
  });
});
