import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestCounty, flow, processOf } from '../../libs/cases/src/testing/test-county';
import { keepDocuments } from './keep-documents';

const PROCESS = processOf(
  'served',
  `<bpmn:startEvent id="start"/><bpmn:sendTask id="serve" huiban:document="paper"/><bpmn:endEvent id="end"/>${flow('start', 'serve')}${flow('serve', 'end')}`,
  { 'documents/paper.json': JSON.stringify({ title: '通知书', blocks: [{ text: '特此通知。' }] }) },
);

it('keeps the PDF of each document of a story in the folder, and makes none for a story without', async () => {
  const county = await createTestCounty();
  const folder = await mkdtemp(join(tmpdir(), 'documents-'));
  try {
    expect(await keepDocuments(county.store, join(folder, 'story'))).toBe(0);
    expect(await readdir(folder)).toEqual([]);
    await county.deploy(PROCESS);
    await county.start('served');
    expect(await keepDocuments(county.store, join(folder, 'story'))).toBe(1);
    expect((await readFile(join(folder, 'story', '1-paper.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
  } finally {
    await rm(folder, { recursive: true });
    await county.drop();
  }
});
