import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRunning, isRunning, stopProcess, writeMark } from './process-mark';

const folder = mkdtempSync(join(tmpdir(), 'huiban-marks-'));
const file = join(folder, 'mark');
let child: ChildProcess;

beforeEach(async () => {
  child = spawn(process.execPath, ['-e', "process.on('SIGTERM', () => {}); process.stdout.write('up'); setInterval(() => {}, 1000)"]);
  if (child.stdout) await once(child.stdout, 'data');
});
afterEach(() => child.kill('SIGKILL'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a process mark', () => {
  it('finds its process while that lives', async () => {
    const mark = writeMark(file, child.pid ?? 0, 7233);
    expect(findRunning(file)).toEqual(mark);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(findRunning(file)).toBeUndefined();
  });

  it('does not take another process with the same number for its own', () => {
    const mark = writeMark(file, child.pid ?? 0);
    expect(isRunning({ ...mark, started: '1' })).toBe(false);
  });

  it('names nobody when its file is torn', () => {
    writeFileSync(file, '{"pid":');
    expect(findRunning(file)).toBeUndefined();
  });
});

describe('stopProcess', () => {
  it('kills what does not stop in its grace time', async () => {
    const mark = writeMark(file, child.pid ?? 0);
    await stopProcess(mark, 'SIGTERM', 100);
    expect(isRunning(mark)).toBe(false);
  });
});
