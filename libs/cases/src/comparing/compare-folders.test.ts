import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../../../../test/support/checkout';
import { compileProcess } from '../definition/compile-process';
import { compareFolders, type ComparedFolder, type FolderChange } from './compare-folders';

const processId = 'relief-application';
const folderPath = join(checkout, 'workflows/processes', processId);
const files = Object.fromEntries(
  readdirSync(folderPath, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(folderPath.length + 1), readFileSync(path, 'utf8')]),
);
const textOf = (file: string): string => files[file] ?? '';

async function folder(changed: Readonly<Record<string, string>>): Promise<ComparedFolder> {
  const all = { ...files, ...changed };
  const compiled = await compileProcess({ processId, files: all });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return { process: compiled.process, files: all };
}

const compared = async (changed: Readonly<Record<string, string>>): Promise<FolderChange> =>
  compareFolders(await folder({}), await folder(changed));

describe('compareFolders', () => {
  it('finds no difference between a folder and itself', async () => {
    expect(await compared({})).toEqual({ elements: [], files: [] });
  });

  it('finds an element that is called otherwise, and not those that only stand on another line', async () => {
    const xml = textOf('process.bpmn');
    const [, id = '', name = ''] = /<bpmn:userTask id="(\w+)" name="([^"]+)"/.exec(xml) ?? [];
    const renamed = xml.replace(`id="${id}" name="${name}"`, `id="${id}"\n name="${name}（新）"`);
    const { elements } = await compared({ 'process.bpmn': renamed });
    expect(elements).toEqual([{ id, type: 'userTask', name: `${name}（新）`, change: 'changed', aspects: ['name'] }]);
  });

  it('tells which value of a parameter became which', async () => {
    const parameters = JSON.parse(textOf('parameters.json')) as { name: string; value: unknown; region: string; effectiveFrom: string }[];
    const first = parameters.findIndex(({ value }) => typeof value === 'number');
    const old = parameters[first]?.value;
    const mended = parameters.map((each, at) => (at === first ? { ...each, value: 99 } : each));
    const { files: changes } = await compared({ 'parameters.json': JSON.stringify(mended) });
    expect(changes).toMatchObject([{ file: 'parameters.json', change: 'changed' }]);
    expect(changes[0]?.lines[0]?.zh).toContain(`${String(old)} → 99`);
  });

  it('tells which cell of a table became what, in words', async () => {
    const mended = textOf('parameters.json').replace('"deductibleFen": 200000', '"deductibleFen": 300000');
    const { files: changes } = await compared({ 'parameters.json': mended });
    const [line] = changes[0]?.lines ?? [];
    expect(line?.zh).toMatch(/医疗救助标准.*分类标准 · 第 3 行 · 年度起付标准：¥2,000.00 → ¥3,000.00$/);
    expect(line?.en).toMatch(/Classes · row 3 · Yearly deductible: ¥2,000.00 → ¥3,000.00$/);
  });

  it('tells which field of a form became required', async () => {
    const [file = ''] = Object.keys(files).filter((each) => each.startsWith('forms/'));
    const form = JSON.parse(textOf(file)) as { properties: Record<string, unknown> };
    const changed = {
      ...form,
      properties: { ...form.properties, remark: { type: 'string', title: '备注', maxLength: 50 } },
      required: ['remark'],
    };
    const { files: changes } = await compared({ [file]: JSON.stringify(changed) });
    expect(changes[0]?.lines.map(({ zh }) => zh)).toEqual(expect.arrayContaining(['增加字段“备注”', '“备注”改为必填']));
  });

  it('calls a file by its title, and tells which of its parts differ', async () => {
    const [file = ''] = Object.keys(files).filter((each) => each.startsWith('notices/'));
    const notice = JSON.parse(textOf(file)) as { title: string; channels: readonly string[] };
    const changed = { ...notice, title: '请您来补材料', channels: ['in-app'] };
    const { files: changes } = await compared({ [file]: JSON.stringify(changed) });
    expect(changes).toMatchObject([{ file, title: { zh: '请您来补材料' } }]);
    expect(changes[0]?.lines.map(({ zh }) => zh)).toEqual(['发送渠道有改动', `标题由“${notice.title}”改为“请您来补材料”`]);
  });

  it('names what a flow leads from and to', async () => {
    const xml = textOf('process.bpmn');
    const { process } = await folder({});
    const named = ({ source, target }: { readonly source: string; readonly target: string }): boolean =>
      process.graph.nodes[source]?.name !== undefined && process.graph.nodes[target]?.name !== undefined;
    const flow = Object.values(process.graph.flows).find((each) => each.name === undefined && named(each));
    const { elements } = await compared({ 'process.bpmn': xml.replace(`id="${flow?.id ?? ''}"`, `id="${flow?.id ?? ''}" name="改道"`) });
    expect(elements).toMatchObject([{ type: 'flow', name: '改道', from: process.graph.nodes[flow?.source ?? '']?.name }]);
  });
});
