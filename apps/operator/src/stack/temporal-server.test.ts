import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from './folders';
import { findPort } from './port';
import { stopProcess } from './process-mark';
import { findTemporalCli } from './temporal-binary';
import { startTemporal, type TemporalPlan } from './temporal-server';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'huiban-temporal-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A server that ends at once for so many times, as one does that loses a port, before it runs. */
async function endingServer(times: number): Promise<TemporalPlan> {
  const [cli, launches] = [join(folder, `cli-${String(times)}`), join(folder, `launches-${String(times)}`)];
  const real = await findTemporalCli(cacheFolder(join(__dirname, '../../../..')));
  writeFileSync(launches, '');
  writeFileSync(
    cli,
    `#!/bin/sh\necho x >> '${launches}'\n[ "$(wc -l < '${launches}')" -gt ${String(times)} ] || { echo 'address already in use' >&2; exit 1; }\nexec '${real}' "$@"\n`,
  );
  chmodSync(cli, 0o755);
  return {
    cli,
    namespace: 'default',
    keywords: [],
    logFile: join(folder, `log-${String(times)}`),
    markFile: join(folder, 'mark'),
    port: await findPort(0),
    pages: false,
    detached: false,
  };
}

const launchesOf = ({ cli }: TemporalPlan): number => readFileSync(cli.replace('cli-', 'launches-'), 'utf8').split('\n').length - 1;

describe('a Temporal server that ends while it starts', () => {
  it('is started again', async () => {
    const plan = await endingServer(1);
    const { mark, address, adopted } = await startTemporal(plan);
    expect({ address, adopted, launches: launchesOf(plan) }).toEqual({
      address: `127.0.0.1:${String(plan.port)}`,
      adopted: false,
      launches: 2,
    });
    await stopProcess(mark, 'SIGTERM', 10_000);
  });

  it('is given up where it does so again and again, and says what its log says', async () => {
    const plan = await endingServer(99);
    await expect(startTemporal(plan)).rejects.toMatchObject({
      code: 'temporal-did-not-start',
      message: expect.stringContaining('address already in use') as string,
    });
    expect(launchesOf(plan)).toBe(3);
  });
});
