import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileProcess, type ProcessFiles } from '#cases';
import { type Session } from '../session';
import { deployProcesses } from './deploy';

/** Checks as the real one does, and stores nothing. */
const session = { config: { region: '999901' }, cases: { deploy: (files: ProcessFiles) => compileProcess(files) } } as unknown as Session;

describe('deployProcesses', () => {
  it('tells each finding with its rule, its place and what to do, in both languages', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'process-'));
    writeFileSync(join(folder, 'process.bpmn'), '<definitions>\n<oops');
    writeFileSync(join(folder, 'proces.bpmn'), '');
    const refusal = await deployProcesses(session, [folder]).catch((error: unknown) => String(error));
    rmSync(folder, { recursive: true });
    expect(refusal).toMatch(/\n {2}错误 error \[broken-xml\] process\.bpmn:2\n {4}\p{Script=Han}.+。.+\n {4}.+ \(.+\)\n/u);
    expect(refusal).toMatch(/\n {2}错误 error \[unknown-file\] proces\.bpmn\n {4}\p{Script=Han}.+。.+\n {4}.+ \(.+\)$/u);
  });
});
