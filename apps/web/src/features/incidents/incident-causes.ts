import { type Language } from '../../texts/texts';

/** What went wrong, and what an operator does about it. */
interface Cause {
  readonly what: string;
  readonly next: string;
}

type Causes = Readonly<Record<Language, Cause>>;

const cause = (zh: readonly [what: string, next: string], en: readonly [what: string, next: string]): Causes => ({
  zh: { what: zh[0], next: zh[1] },
  en: { what: en[0], next: en[1] },
});

const OTHER = cause(
  ['该环节没有办成', '查看原因，排除后重试。'],
  ['The step did not succeed', 'Read the reason, remove it, then try again.'],
);

/** Causes in words, by the codes of the API; test/architecture holds them to the codes. */
export const CAUSES: Readonly<Record<string, Causes>> = {
  'job-failed': cause(
    ['外部服务或任务多次失败', '确认对方服务已恢复，然后重试。'],
    ['A service or job failed again and again', 'Make sure that the service is back, then try again.'],
  ),
  'unknown-topic': cause(
    ['没有程序负责这项自动任务', '部署或启动负责的程序，然后重试。'],
    ['No program does this job', 'Deploy or start the program for it, then try again.'],
  ),
  'bad-job-input': cause(
    ['自动任务收到的数据不对', '更正办件数据，然后重试。'],
    ['The job was given wrong data', 'Correct the data of the case, then try again.'],
  ),
  'panel-too-small': cause(
    ['可抽取的专家不足', '补充专家名单或解除回避，然后重试。'],
    ['There are too few experts to draw from', 'Add experts to the pool, then try again.'],
  ),
  'evaluation-failed': cause(
    ['流程规则无法按现有数据计算', '更正缺少或不对的数据，然后重试。'],
    ['A rule cannot be evaluated with this data', 'Correct what is missing or wrong, then try again.'],
  ),
  'wrong-type': cause(
    ['流程规则遇到了类型不对的数据', '更正数据，然后重试。'],
    ['A rule met data of the wrong type', 'Correct the data, then try again.'],
  ),
  'no-flow-taken': cause(
    ['没有一条流程路径适用', '更正数据，或把办件移到正确的环节。'],
    ['No path of the process applies', 'Correct the data, or move the case to the right step.'],
  ),
  'endless-loop': cause(
    ['流程在原地循环', '更正数据后重试，或移到正确的环节。'],
    ['The process runs in a circle', 'Correct the data and try again, or move the case.'],
  ),
  'unpublished-year': cause(
    ['期限落在尚未公布日历的年份', '先发布该年的工作日历，然后重试。'],
    ['A date falls into a year without a calendar', 'Publish the calendar of that year, then try again.'],
  ),
  'form-invalid': cause(
    ['数据不符合表单要求', '更正数据，然后重试。'],
    ['The data does not fit the form', 'Correct the data, then try again.'],
  ),
  'unknown-process': cause(
    ['被调用的流程没有部署', '部署该流程，然后重试。'],
    ['The process that is called is not deployed', 'Deploy it, then try again.'],
  ),
  'too-deep': cause(
    ['流程调用层数过多', '检查流程之间的调用，必要时终止办件。'],
    ['Processes call each other too deeply', 'Check the calls; end the case where need be.'],
  ),
  'unmatched-message': cause(
    ['消息送达时没有办件在等它', '待对方等待时重试，或改投、忽略。'],
    ['No case waited for this message', 'Try again when one does, redirect it, or let it rest.'],
  ),
  undeliverable: cause(
    ['消息两天内一直无法送达', '确认各程序正常运行，然后重试。'],
    ['The message could not be handed over for two days', 'Make sure that all programs run, then try again.'],
  ),
  'case-broken': cause(
    ['办件的流程定义或状态已损坏', '恢复正确的程序版本并重启，然后重试。'],
    ['Definition or state of the case is broken', 'Put the right program back, restart it, then try again.'],
  ),
  'no-seal': cause(
    ['该机构还没有电子印章', '登记电子印章，然后重试。'],
    ['The organisation has no electronic seal', 'Register its seal, then try again.'],
  ),
  'payment-open': cause(
    ['同一决定已有一笔付款在途', '等银行回复后再重试。'],
    ['A payment of this decision is under way', 'Wait for the bank, then try again.'],
  ),
  'payment-made': cause(
    ['同一决定已经付款', '核对付款记录；不要重复付款。'],
    ['This decision was paid already', 'Check the payments; do not pay again.'],
  ),
  'payment-unknown': cause(
    ['没有找到这笔付款', '核对付款记录；找不到时终止该环节并报财务。'],
    ['The payment is not known', 'Check the payments; tell finance where there is none.'],
  ),
  'payment-settled-otherwise': cause(
    ['银行的回复与已记录的付款结果不一致', '与银行核对实际结果，再更正数据。'],
    ['The bank’s answer differs from what was recorded', 'Clear it with the bank, then correct the data.'],
  ),
  'booked-before': cause(
    ['同一决定已经记过账', '核对年度账户；不要重复记账。'],
    ['This decision was booked already', 'Check the yearly account; do not book again.'],
  ),
  'case-closed': cause(
    ['办件已经结束，这一步不再办理', '核对办件；无须办理的，忽略即可。'],
    ['The case has ended; the step is done no more', 'Look at the case; let it rest where nothing is to be done.'],
  ),
  'document-unknown': cause(
    ['没有找到要盖章的文书', '核对文书是否已生成，然后重试。'],
    ['The document to be sealed is not known', 'Make sure that it was written, then try again.'],
  ),
  'document-revoked': cause(
    ['文书已被撤销，不能盖章', '重新出具文书，或终止该环节。'],
    ['The document was revoked and cannot be sealed', 'Issue it anew, or end the step.'],
  ),
  'wrong-party': cause(
    ['该机构不是文书上的签署方', '核对签署机构，更正数据后重试。'],
    ['The organisation is no party of the document', 'Correct the organisation, then try again.'],
  ),
  'signer-without-post': cause(
    ['签署人没有该机构的签署岗位', '由机构配备岗位或更换签署人，然后重试。'],
    ['The signer has no post that may sign there', 'Give the post or choose another signer, then try again.'],
  ),
  'signed-before': cause(
    ['该机构已在这份文书上盖过章', '核对文书；无须再盖的，忽略即可。'],
    ['The organisation has sealed this document already', 'Look at the document; let it rest where nothing is to be done.'],
  ),
  'file-altered': cause(
    ['文书内容与登记的不一致', '停止使用该文件，报系统管理员查明原因。'],
    ['The file is not what was recorded', 'Do not use it; let the administrator find out why.'],
  ),
  'unknown-organisation': cause(
    ['要办理的机构不存在', '登记该机构或更正数据，然后重试。'],
    ['The organisation that is to act is not known', 'Register it or correct the data, then try again.'],
  ),
  'too-many-instances': cause(
    ['同时办理的份数过多', '更正列表数据，然后重试。'],
    ['Too many instances at once', 'Correct the list, then try again.'],
  ),
};

/** What a code means in the reader's language; a code that nobody has put into words says what is always true. */
export const causeOf = (code: string, language: Language): Cause => (CAUSES[code] ?? OTHER)[language];
