import { flow, processOf } from '../../testing/test-county';
import { compileProcess } from '../compile-process';
import { type ProcessFiles } from '../definition';

const MATTER = {
  group: '测试',
  summary: '办一张卡',
  words: ['卡'],
  audience: '所有人',
  fee: '免费',
  conditions: [],
  documents: [{ name: '照片', required: true, field: 'photo' }],
  limits: [{ title: '办结', parameter: 'days', unit: 'working-day' }],
  basis: [],
  remedies: '可以申请行政复议。',
  declaration: '所填内容真实。',
};
const FORM = {
  title: '申请表',
  type: 'object',
  additionalProperties: false,
  properties: { name: { type: 'string' }, photo: { type: 'string', format: 'uuid', 'x-document': true } },
};
const PARAMETERS = [
  { name: 'days', title: '期限', value: 3, unit: 'working-day', region: '*', effectiveFrom: '2020-01-01', source: 'test' },
];

const folder = (matter: object | undefined, start = 'huiban:form="application"'): ProcessFiles =>
  processOf(
    'folder',
    `<bpmn:startEvent id="start" ${start} huiban:result="application"/><bpmn:endEvent id="end"/>${flow('start', 'end')}`,
    {
      'forms/application.json': JSON.stringify(FORM),
      'parameters.json': JSON.stringify(PARAMETERS),
      ...(matter === undefined ? {} : { 'matter.json': JSON.stringify(matter) }),
    },
  );

async function rulesOf(files: ProcessFiles): Promise<readonly string[]> {
  const compiled = await compileProcess(files);
  const found = compiled.ok ? compiled.warnings : compiled.findings;
  // What the diagram's own rules advise of so small a drawing is not meant here.
  return found.map(({ rule }) => rule).filter((rule) => rule !== 'global' && rule !== 'label-required');
}

describe('matter.json', () => {
  it('comes with the compiled process', async () => {
    const compiled = await compileProcess(folder(MATTER));
    expect(compiled).toMatchObject({ ok: true, process: { matter: MATTER } });
  });

  it('is missed where people apply by a form, and not where staff open the case', async () => {
    expect(await rulesOf(folder(undefined))).toEqual(['matter-missing']);
    expect(await rulesOf(folder(undefined, 'huiban:form="application" huiban:post="intake-clerk"'))).toEqual([]);
  });

  it.each([
    [
      'a limit by a parameter that is not there',
      { limits: [{ title: '办结', parameter: 'none', unit: 'working-day' }] },
      'unknown-parameter',
    ],
    ['a document for a field that takes none', { documents: [{ name: '照片', required: true, field: 'name' }] }, 'matter-document'],
    ['a text that is missing', { summary: undefined }, 'unreadable-file'],
    ['a limit in an unknown unit', { limits: [{ title: '办结', parameter: 'days', unit: 'week' }] }, 'unreadable-file'],
    ['a member that is not known', { price: '0' }, 'unreadable-file'],
  ])('is refused for %s', async (_what, change, rule) => {
    expect(await rulesOf(folder({ ...MATTER, ...change }))).toEqual([rule]);
  });

  it('is refused where nobody applies by a form', async () => {
    const bare = processOf('folder', `<bpmn:startEvent id="start"/><bpmn:endEvent id="end"/>${flow('start', 'end')}`, {
      'matter.json': JSON.stringify({ ...MATTER, documents: [], limits: [] }),
    });
    expect(await rulesOf(bare)).toEqual(['unused-file']);
  });
});
