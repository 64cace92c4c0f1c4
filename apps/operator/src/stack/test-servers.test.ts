import { connect } from 'node:net';
import { accessSync, constants } from 'node:fs';

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });

describe('the servers of a test run', () => {
  it('have a PostgreSQL that listens', async () => {
    expect(await listens(Number(new URL(process.env['TEST_DATABASE_URL'] ?? '').port))).toBe(true);
  });

  it('have a Temporal that listens', async () => {
    expect(await listens(Number(process.env['TEST_TEMPORAL_ADDRESS']?.split(':')[1]))).toBe(true);
  });

  it('have a time-skipping test server to run', () => {
    expect(() => {
      accessSync(process.env['TEST_TEMPORAL_TEST_SERVER'] ?? '', constants.X_OK);
    }).not.toThrow();
  });
});
