import { type Language } from '../../texts/texts';

type Sentence = (name: string) => string;

/** What each kind of entry of the audit trail says, with the name of its step or limit. */
const SAYS: Readonly<Record<string, Readonly<Record<Language, Sentence>>>> = {
  'case-started': { zh: () => '提交申请', en: () => 'Applied' },
  'task-completed': { zh: (name) => `办结“${name}”`, en: (name) => `Completed “${name}”` },
  'task-claimed': { zh: (name) => `领取“${name}”`, en: (name) => `Took “${name}”` },
  'task-released': { zh: (name) => `放回“${name}”`, en: (name) => `Put back “${name}”` },
  'task-assigned': { zh: (name) => `指派“${name}”`, en: (name) => `Assigned “${name}”` },
  'task-reoffered': { zh: (name) => `重新分配“${name}”`, en: (name) => `Offered “${name}” anew` },
  'task-transferred': { zh: (name) => `转办“${name}”`, en: (name) => `Passed on “${name}”` },
  'task-delegated': { zh: (name) => `委托办理“${name}”`, en: (name) => `Delegated “${name}”` },
  'task-returned': { zh: (name) => `交回“${name}”`, en: (name) => `Gave back “${name}”` },
  'task-held': { zh: (name) => `暂缓“${name}”`, en: (name) => `Put off “${name}”` },
  'task-resumed': { zh: (name) => `恢复办理“${name}”`, en: (name) => `Resumed “${name}”` },
  'task-urged': { zh: (name) => `催办“${name}”`, en: (name) => `Urged “${name}”` },
  'task-copied': { zh: (name) => `从“${name}”抄送`, en: (name) => `Copied from “${name}”` },
  'task-signed': { zh: (name) => `会签“${name}”`, en: (name) => `Signed “${name}”` },
  'task-handed-in': { zh: (name) => `提交“${name}”，等待会签`, en: (name) => `Handed in “${name}”, to be signed` },
  'task-sent-back': { zh: (name) => `退回“${name}”`, en: (name) => `Sent back to “${name}”` },
  'task-taken-back': { zh: (name) => `撤回“${name}”`, en: (name) => `Took back “${name}”` },
  'signers-added': { zh: (name) => `为“${name}”加签`, en: (name) => `Asked for signatures on “${name}”` },
  'signers-withdrawn': { zh: (name) => `取消“${name}”的加签`, en: (name) => `Asked for no signatures on “${name}” any more` },
  'separation-excepted': {
    zh: (name) => `“${name}”岗位不相容例外授权`,
    en: (name) => `Excepted somebody from separation of duties for “${name}”`,
  },
  'supplement-asked': { zh: (name) => `“${name}”一次性告知补正`, en: (name) => `“${name}” asked for supplements` },
  'supplement-made': { zh: () => '提交补正', en: () => 'Supplements came' },
  'supplement-lapsed': { zh: () => '逾期未补正', en: () => 'Supplements did not come in time' },
  'supplement-withdrawn': { zh: () => '不再要求补正', en: () => 'Supplements are not asked for any more' },
  'seat-given-up': { zh: (name) => `退出“${name}”席位，由候补接任`, en: (name) => `Gave up a seat of “${name}”; an alternate follows` },
  recused: { zh: () => '回避', en: () => 'Keeps out from now on' },
  'clock-paused': { zh: (name) => `暂停“${name}”计时`, en: (name) => `Paused “${name}”` },
  'clock-resumed': { zh: (name) => `恢复“${name}”计时`, en: (name) => `Resumed “${name}”` },
  'clock-warned': { zh: (name) => `“${name}”临期提醒`, en: (name) => `Warned of “${name}”` },
  'clock-escalated': { zh: (name) => `“${name}”超期上报督办`, en: (name) => `“${name}” went up the ladder` },
  'clock-lapsed': { zh: (name) => `“${name}”期满`, en: (name) => `“${name}” ran out` },
  'clock-replanned': { zh: (name) => `“${name}”按新工作日历重排`, en: (name) => `“${name}” was planned anew by a new calendar` },
  'term-begun': { zh: (name) => `“${name}”期限开始计算`, en: (name) => `The term of “${name}” began` },
  'timer-fired': { zh: (name) => `“${name}”到时`, en: (name) => `“${name}” fell due` },
  'message-received': { zh: (name) => `“${name}”收到消息`, en: (name) => `“${name}” got a message` },
  'message-redirected': { zh: () => '把消息改投到本件', en: () => 'A message was sent on by an operator' },
  'message-dismissed': { zh: () => '运维作废一条消息', en: () => 'A message was put aside by an operator' },
  'request-answered': { zh: (name) => `“${name}”收到答复`, en: (name) => `“${name}” was answered` },
  'answer-kept': { zh: () => '收到答复，待用', en: () => 'An answer came early and is kept' },
  'signal-received': { zh: (name) => `“${name}”收到信号`, en: (name) => `“${name}” got a signal` },
  'identity-changed': { zh: () => '身份类别有变动', en: () => 'An identity tag changed' },
  'job-completed': { zh: (name) => `系统完成“${name}”`, en: (name) => `“${name}” was done by the system` },
  'call-completed': { zh: (name) => `“${name}”的关联办件已办结`, en: (name) => `The case called by “${name}” is closed` },
  'incident-opened': { zh: (name) => `“${name}”出现故障`, en: (name) => `“${name}” failed` },
  'incident-retried': { zh: (name) => `重试“${name}”`, en: (name) => `“${name}” was tried again` },
  'variable-corrected': { zh: () => '更正办件数据', en: () => 'Data of the case was corrected' },
  'token-moved': { zh: (name) => `调整到“${name}”`, en: (name) => `Moved to “${name}”` },
  'case-migrated': { zh: () => '转到新版流程', en: () => 'Went over to another version of the process' },
  'case-migrated-back': { zh: () => '转回原版流程', en: () => 'Went back to the earlier version of the process' },
  'case-cancelled': { zh: () => '终止办件', en: () => 'Ended the case' },
  'cancelled-by-caller': { zh: () => '因主办件终止而终止', en: () => 'Ended with the case that called it' },
  withdrawn: { zh: () => '撤回申请', en: () => 'Withdrew the application' },
  'agent-began': { zh: () => '代办开始', en: () => 'A helper began to act' },
  'agent-ended': { zh: () => '代办结束', en: () => 'A helper acts no more' },
};

const OTHER: Readonly<Record<Language, Sentence>> = {
  zh: (name) => (name === '' ? '办件有变动' : `“${name}”有变动`),
  en: (name) => (name === '' ? 'Something changed' : `“${name}” changed`),
};

/** Every kind that has words of its own. */
export const TIMELINE_KINDS: readonly string[] = Object.keys(SAYS);

/** An entry of the timeline as a person reads it; `name` is that of its step or limit. */
export const timelineWords = (kind: string, name: string, language: Language): string => (SAYS[kind] ?? OTHER)[language](name);
