import { spawn } from 'node:child_process';
import { eventually } from '../../../../test/support/eventually';
import { isRunning, send, startOf, type ProcessMark } from './process-mark';
import { superviseService } from './supervised';

const launched: ProcessMark[] = [];
const launch = (): Promise<ProcessMark> => {
  const { pid = 0 } = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  const mark = { pid, started: startOf(pid) ?? '' };
  launched.push(mark);
  return Promise.resolve(mark);
};

describe('superviseService', () => {
  it('starts a process again that was killed, and lets none run once stopped', async () => {
    const service = await superviseService({ name: 'sleeper', launch, stopSignal: 'SIGTERM', graceMs: 1_000 });
    send(service.mark(), 'SIGKILL');
    await eventually(() => {
      expect(launched).toHaveLength(2);
      expect(service.mark()).toEqual(launched[1]);
    });
    expect(isRunning(service.mark())).toBe(true);
    await service.stop();
    expect(launched.map(isRunning)).toEqual([false, false]);
  });
});
