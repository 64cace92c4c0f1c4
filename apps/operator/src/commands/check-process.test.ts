import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout } from '../../../../test/support/checkout';
import { listProcessFolders } from '../processes/process-folder';
import { checkProcesses } from './check-process';

describe('checkProcesses', () => {
  const printed = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  afterAll(() => printed.mockRestore());

  it('finds no error in the processes of the checkout', async () => {
    expect(await checkProcesses(listProcessFolders(checkout))).toBe(true);
  });

  it('fails a folder that deploy would refuse, and says why', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'process-'));
    writeFileSync(join(folder, 'process.bpmn'), '<definitions>\n<oops');
    expect(await checkProcesses([folder])).toBe(false);
    rmSync(folder, { recursive: true });
    expect(printed.mock.calls.join('')).toContain('[broken-xml] process.bpmn:2');
  });
});
