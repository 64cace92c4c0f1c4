import { type EndFault, type Fault, type FaultKind, type FaultWords, type FileFault, type Said, type WayFault } from './fault';

type Sentence = (fault: Fault, words: FaultWords) => Said;

const nothing = (text: string | undefined, none: string): string => text ?? none;

/** What came of a command, or should: a refusal by its words. */
const cameOf = (code: string | undefined, { refusal }: FaultWords): Said => {
  if (code === undefined) return { zh: '办成', en: 'success' };
  const { zh, en } = refusal(code);
  return { zh: `被拒绝（${zh}）`, en };
};

const answered: Sentence = ({ expected, got }, words) => ({
  zh: `应${cameOf(expected, words).zh}，实际${cameOf(got, words).zh}`,
  en: `${cameOf(expected, words).en} was expected, and ${cameOf(got, words).en} came`,
});

/** What a key of a story must hold. */
const KINDS: Readonly<Record<string, Said>> = {
  text: { zh: '文字', en: 'a text' },
  number: { zh: '数字', en: 'a number' },
  object: { zh: '对象 {…}', en: 'an object' },
  list: { zh: '列表 […]', en: 'a list' },
  texts: { zh: '文字或文字列表', en: 'a text or a list of texts' },
};

/** Parts of a file as people call them. */
const PLACES: Readonly<Record<string, string>> = { 'the file': '文件', it: '该步' };
const placeOf = (about: string): string => PLACES[about] ?? about;

const FILE: Readonly<Record<FileFault, Sentence>> = {
  'no-json': ({ got = '' }) => ({ zh: `不是有效的 JSON：${got}`, en: `it is no JSON: ${got}` }),
  'no-object': ({ about = '' }) => ({ zh: `${placeOf(about)}应为对象 {…}`, en: `${about} must be an object` }),
  'no-list': ({ about = '' }) => ({ zh: `${about} 应为列表 […]`, en: `${about} must be a list` }),
  'key-missing': ({ about = '', expected = '' }) => ({ zh: `${placeOf(about)}缺少“${expected}”`, en: `${about} has no "${expected}"` }),
  'key-unknown': ({ about = '', got = '' }) => ({
    zh: `${placeOf(about)}不能有“${got}”，请检查拼写`,
    en: `${about} may not have "${got}"`,
  }),
  'step-unknown': ({ expected = '' }) => ({ zh: `“do”须为下列之一：${expected}`, en: `"do" must be one of ${expected}` }),
  'wrong-kind': ({ about = '', expected, got = '' }) => {
    const place = expected === undefined || expected === 'the file' ? '' : `${expected}.`;
    return { zh: `“${place}${about}”应为${KINDS[got]?.zh ?? got}`, en: `"${place}${about}" must be ${KINDS[got]?.en ?? got}` };
  },
  stranger: ({ about = '' }) => ({ zh: `“${about}”不在人员（people）之中`, en: `"${about}" is not among the people` }),
  backwards: () => ({ zh: '“at”须为时刻，且不早于上一步', en: '"at" must be an instant not before the step before' }),
};

const WAY: Readonly<Record<WayFault, Sentence>> = {
  answer: answered,
  try: (fault, words) => ({
    zh: `第 ${String(fault.number)} 次试提交：${answered(fault, words).zh}`,
    en: `try ${String(fault.number)}: ${answered(fault, words).en}`,
  }),
  'changed-all-the-same': ({ got = '' }, { refusal }) => ({
    zh: `已被拒绝（${refusal(got).zh}），办件却变了`,
    en: `it was refused (${refusal(got).en}) and changed the case all the same`,
  }),
  gives: ({ about = '', expected, got }) => ({
    zh: `${about} 应为 ${nothing(expected, '空')}，实际为 ${nothing(got, '空')}`,
    en: `${about} is ${nothing(got, 'nothing')}, not ${nothing(expected, 'nothing')}`,
  }),
  'job-refused': ({ got = '' }, { refusal }) => ({
    zh: `作业的结果被拒绝（${refusal(got).zh}）`,
    en: `the result was refused with ${refusal(got).en}`,
  }),
  'no-case': ({ about = '' }) => ({ zh: `没有开启流程 ${about} 的办件`, en: `no case of ${about} was started` }),
  'no-failing-job': ({ about = '' }, { element }) => ({
    zh: `${element(about)} 没有可失败的作业`,
    en: `${element(about)} has no job that can fail`,
  }),
  'no-incident': ({ about = '' }, { element }) => ({
    zh: `${element(about)} 没有未处理的故障`,
    en: `${element(about)} has no open incident`,
  }),
  'no-job': ({ about = '' }, { element }) => ({
    zh: `${element(about)} 没有可执行的作业`,
    en: `${element(about)} has no job that can run`,
  }),
  'no-start': ({ about = '' }, { element }) => ({ zh: `${element(about)} 不是开始事件`, en: `${element(about)} is no start event` }),
  'no-story-before': ({ about = '', expected = '' }) => ({
    zh: `流程 ${about} 没有场景 ${expected}`,
    en: `there is no story ${expected} of ${about}`,
  }),
  'not-answerable': ({ about = '', expected = '' }) => ({
    zh: `${about} 不负责 ${expected}`,
    en: `${about} does not answer for ${expected}`,
  }),
  'not-asked': ({ about = '', expected = '' }) => ({
    zh: `没有向 ${about} 发出过“${expected}”`,
    en: `${about} was never asked ${expected}`,
  }),
  'not-booked': ({ got = '' }) => ({ zh: `未能记账（${got}）`, en: `nothing could be booked (${got})` }),
  'not-deployable': ({ about = '' }) => ({ zh: `流程 ${about} 不能部署`, en: `${about} cannot be deployed` }),
  'not-kept': ({ got = '' }) => ({ zh: `张贴凭证未能保存：${got}`, en: `the evidence was not kept: ${got}` }),
  'not-public': () => ({ zh: '本件从未公示', en: 'nothing was ever public of the case' }),
  'not-reached': ({ about = '' }, { element }) => ({ zh: `从未走到 ${element(about)}`, en: `${element(about)} was never reached` }),
  stage: ({ expected = '', got }) => ({
    zh: `办件应在阶段 ${expected}，实际在 ${nothing(got, '（无）')}`,
    en: `the case stands in stage ${nothing(got, 'none')}, not in ${expected}`,
  }),
  'story-before-open': ({ about = '' }) => ({ zh: `前一场景“${about}”没有办结`, en: `the story before, ${about}, does not end` }),
  'time-over': ({ got = '' }) => ({ zh: `${got} 秒内没有演完，已停下`, en: `it did not end within ${got} seconds and was stopped` }),
  'given-up': () => ({
    zh: '多次试演都中断，已放弃；请与运维人员联系',
    en: 'it broke off several times and was given up; please ask the operator',
  }),
};

/** Lists of how a story ends, as they are called. */
const LISTS: Readonly<Record<string, string>> = {
  path: '经过的环节',
  notices: '通知',
  records: '证照记录',
  'record events': '证照到期事项',
  documents: '文书',
  'department messages': '部门协查',
  payments: '支付',
  publicities: '公示',
  accounts: '年度账户',
};

const END: Readonly<Record<EndFault, Sentence>> = {
  outcome: ({ expected, got }) => ({
    zh: `结果应为 ${nothing(expected, '（无）')}，实际为 ${nothing(got, '（未办结）')}`,
    en: `the outcome should be ${nothing(expected, 'nothing')}, and is ${nothing(got, 'nothing')}`,
  }),
  item: ({ about = '', number, ...values }, { element }) => {
    const named = (value: string | undefined): string | undefined => (value !== undefined && about === 'path' ? element(value) : value);
    const [expected, got] = [named(values.expected), named(values.got)];
    return {
      zh: `${LISTS[about] ?? about}第 ${String(number)} 项应为 ${nothing(expected, '（没有）')}，实际为 ${nothing(got, '（没有）')}`,
      en: `${about}, number ${String(number)}, should be ${nothing(expected, 'nothing')}, and is ${nothing(got, 'nothing')}`,
    };
  },
  unsaid: ({ about = '', number, expected = '' }) => ({
    zh: `第 ${String(number)} 份文书 ${about} 应写有“${expected}”`,
    en: `document number ${String(number)}, ${about}, should say "${expected}"`,
  }),
  'last-day': ({ about = '', expected, got }, { element }) => ({
    zh: `${element(about)} 的最后一天应为 ${nothing(expected, '（没有）')}，实际为 ${nothing(got, '（没有）')}`,
    en: `the last day of ${element(about)} should be ${nothing(expected, 'nothing')}, and is ${nothing(got, 'nothing')}`,
  }),
  incident: ({ got = '' }) => ({ zh: `有故障未处理：${got}`, en: `an incident stayed open: ${got}` }),
  audit: () => ({ zh: '留痕不完整', en: 'the audit trail is not whole' }),
};

/** How each is said. */
export const SENTENCES: Readonly<Record<FaultKind, Sentence>> = { ...FILE, ...WAY, ...END };
