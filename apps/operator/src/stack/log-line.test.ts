import { formatLogLine } from './log-line';

const at = new Date(2026, 2, 2, 9, 5, 7).getTime();

describe('formatLogLine', () => {
  it('puts program, time, level, context and message into one line', () => {
    const line = JSON.stringify({ level: 40, time: at, context: 'Sweep', msg: 'late' });
    expect(formatLogLine('worker', line)).toBe('worker   09:05:07 WARN  [Sweep] late');
  });

  it('tells of a request what was answered and how long it took', () => {
    const line = JSON.stringify({
      level: 30,
      time: at,
      req: { method: 'GET', url: '/api/inbox' },
      res: { statusCode: 200 },
      responseTime: 3,
      msg: 'done',
    });
    expect(formatLogLine('api', line)).toBe('api      09:05:07 INFO  GET /api/inbox 200 3 ms');
  });

  it('adds the failure that the message does not name', () => {
    const line = JSON.stringify({ level: 50, time: at, msg: 'mail waits', err: { type: 'StoreError', message: 'unavailable' } });
    expect(formatLogLine('worker', line)).toBe('worker   09:05:07 ERROR mail waits (StoreError unavailable)');
  });

  it.each(['plain text', '"text"', '{"level":30}', '{'])('leaves %s as it is', (line) => {
    expect(formatLogLine('api', line)).toBe(`api      ${line}`);
  });
});
