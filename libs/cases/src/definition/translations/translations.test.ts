import { flow, processOf, REVIEW_FORM } from '../../testing/test-county';
import { compileProcess } from '../compile-process';
import { type CompiledProcess, type DeployFinding } from '../definition';
import { formOfTask } from '../built-in-forms';
import { listBuiltInParameters } from '../built-in-parameters';
import { type Definition } from '../definition';
import { BUILT_IN_ENGLISH } from './built-in-english';
import { folderWord, inEnglish, wordIn } from './in-english';
import { listSchemaWords, saySchema } from './schema-words';

const DIAGRAM = `<bpmn:startEvent id="start"/><bpmn:userTask id="step" name="初审" huiban:post="reviewer-1" huiban:form="review"/><bpmn:endEvent id="end" name="办结"/>${flow('start', 'step')}${flow('step', 'end')}`;
const folder = (english?: object) =>
  processOf('spoken', DIAGRAM, {
    'forms/review.json': REVIEW_FORM,
    ...(english === undefined ? {} : { 'translations/en.json': JSON.stringify(english) }),
  });
const WORDS = { 初审: 'First review', 办结: 'Closed', 结论: 'Conclusion' };

async function compiled(english?: object): Promise<{ readonly process: CompiledProcess; readonly warnings: readonly DeployFinding[] }> {
  const result = await compileProcess(folder(english));
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result;
}
const rulesOf = async (english?: object): Promise<readonly string[]> =>
  (await compiled(english)).warnings
    .filter(({ rule }) => rule.startsWith('translation'))
    .map(({ rule, reason }) => `${rule}: ${reason.en}`);

describe('the English of a folder', () => {
  it('is asked of nobody', async () => {
    expect(await rulesOf()).toEqual([]);
  });

  it('is complete where there is any', async () => {
    const { process } = await compiled();
    const words = [...listSchemaWords(process.forms.get('review')?.schema ?? {}), process.graph.name].filter((text) =>
      /\p{Script=Han}/u.test(text),
    );
    const all = { ...WORDS, ...Object.fromEntries(words.map((word) => [word, 'Some English'])) };
    const used = Object.fromEntries(Object.entries(all).filter(([word]) => word !== '结论' || words.includes(word)));
    expect(await rulesOf(used)).toEqual([]);
    const rest = Object.fromEntries(Object.entries(used).filter(([word]) => word !== '初审'));
    expect(await rulesOf(rest)).toEqual(['translation-missing: “初审” has no English']);
    expect(await rulesOf({ ...used, 复审: 'Second review' })).toEqual(['translation-idle: “复审” stands nowhere in the folder']);
  });

  it.each([[[]], [{ 初审: '' }], [{ 初审: 1 }]])('is an object from text to text, not %j', async (english) => {
    const result = await compileProcess(folder(english));
    expect(result.ok ? [] : result.findings.map(({ rule, file }) => [rule, file])).toEqual([['unreadable-file', 'translations/en.json']]);
  });
});

describe('a process in English', () => {
  it('has English names, and Chinese ones where it has no English', async () => {
    const { process } = await compiled({ 初审: 'First review' });
    const english = inEnglish(process);
    expect([english.graph.nodes['step']?.name, english.graph.nodes['end']?.name]).toEqual(['First review', '办结']);
    expect(process.graph.nodes['step']?.name).toBe('初审');
  });

  it('keeps what it was told in the words of the folder', async () => {
    const english = inEnglish((await compiled({ 初审: 'First review' })).process);
    expect([wordIn(english, '初审'), folderWord(english, 'First review'), folderWord(english, 'Other')]).toEqual([
      'First review',
      '初审',
      'Other',
    ]);
  });

  it('says the forms of the engine in English, too', async () => {
    const { process } = await compiled();
    const definition: Definition = { ...inEnglish(process), hash: '', region: '*', version: 1 };
    expect(formOfTask(definition, { kind: 'signature', element: 'step' })?.title).toBe('Opinion of the co-signer');
  });
});

describe('a form in English', () => {
  const schema = {
    title: '申请',
    properties: {
      title: { type: 'string', title: '称谓', enum: ['先生'] },
      kind: { description: '选一项', oneOf: [{ const: '一', title: '一类' }], 'x-confirm': { 一: '提交后办结' } },
    },
    'x-steps': [{ title: '第一步', fields: ['title'] }],
  };

  it('says titles and descriptions, and no data', () => {
    expect(listSchemaWords(schema)).toEqual(['申请', '称谓', '选一项', '一类', '提交后办结', '第一步']);
    expect(saySchema(schema, (text) => `${text}!`)).toMatchObject({
      properties: {
        title: { title: '称谓!', enum: ['先生'] },
        kind: { oneOf: [{ const: '一', title: '一类!' }], 'x-confirm': { 一: '提交后办结!' } },
      },
      'x-steps': [{ title: '第一步!', fields: ['title'] }],
    });
  });
});

describe('what the engine itself asks for', () => {
  it('has an English title and an English source', () => {
    const chinese = listBuiltInParameters().flatMap(({ title = '', source }) => [title, source]);
    expect(chinese.filter((text) => /\p{Script=Han}/u.test(BUILT_IN_ENGLISH.get(text) ?? text))).toEqual([]);
  });
});
