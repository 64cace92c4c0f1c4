import { type ProblemCode, PROBLEMS } from './problems';

/** What whoever meets a problem can do about it. */
export interface NextStep {
  readonly zh: string;
  readonly en: string;
}

/** The sentence of the problem says it already. */
const SAID = 'said';
/** Only programs meet it: there is nobody to be told what to do. */
const FOR_PROGRAMS = 'for-programs';

const RELOAD: NextStep = { zh: '请刷新页面，查看最新情况。', en: 'Load the page anew to see how things stand.' };
const LIST: NextStep = { zh: '请从列表中重新打开。', en: 'Open it from its list again.' };
const OTHER_PERSON: NextStep = { zh: '请另选人员。', en: 'Choose somebody else.' };
const OTHER_STEP: NextStep = { zh: '请另选环节。', en: 'Choose another step.' };
const MORE_TO_SAY: NextStep = {
  zh: '如有新的情况，请到经办机构反映。',
  en: 'If there is more to say, tell the office that handles the case.',
};
const CHECK_DATA: NextStep = { zh: '请核对所填内容后再提交。', en: 'Check what you filled in, then send it again.' };
const CHECK_RULES: NextStep = {
  zh: '请核对所填内容后再试；仍不行的，请联系流程管理员。',
  en: 'Check what you filled in and try again; if that does not help, tell the process owner.',
};
const REASSIGN: NextStep = { zh: '需要由您办理的，请主管改派。', en: 'If it should be yours, ask a supervisor to reassign it.' };

/** Of every problem, so that none is forgotten: a fact alone leaves people standing at the page. */
const NEXT_STEPS: Readonly<Record<ProblemCode, NextStep | typeof SAID | typeof FOR_PROGRAMS>> = {
  'malformed-request': FOR_PROGRAMS,
  'invalid-cursor': { zh: '请从第一页重新查询。', en: 'Begin with the first page.' },
  'idempotency-key-missing': FOR_PROGRAMS,
  'idempotency-key-invalid': FOR_PROGRAMS,
  'idempotency-key-reused': FOR_PROGRAMS,
  'unknown-route': FOR_PROGRAMS,
  'signature-missing': FOR_PROGRAMS,
  'signature-stale': FOR_PROGRAMS,
  'signature-wrong': FOR_PROGRAMS,
  'job-closed': FOR_PROGRAMS,
  'call-closed': FOR_PROGRAMS,
  'unsupported-media-type': FOR_PROGRAMS,

  'not-signed-in': SAID,
  'session-expired': SAID,
  'other-person': SAID,
  'sign-in-refused': {
    zh: '请核对后重新输入；忘记密码的，请到窗口或联系管理员重置。',
    en: 'Type them again; if you forgot the password, ask the window or an administrator for a new one.',
  },
  'password-change-needed': SAID,
  'password-wrong': { zh: '请重新输入；忘记的，请联系管理员重置。', en: 'Type it again, or ask an administrator for a new one.' },
  'password-unfit': SAID,
  'username-taken': { zh: '请换一个用户名。', en: 'Choose another user name.' },
  'own-account': { zh: '请由另一名安全管理员办理。', en: 'Ask another security administrator.' },
  'posts-apart': { zh: '请另选人员，或先结束其现有的岗位。', en: 'Choose somebody else, or end the other post first.' },
  'account-state': RELOAD,
  'unknown-post': { zh: '请刷新后核对岗位和结束日期。', en: 'Load the page anew and check the post and the last day.' },
  'days-unfit': { zh: '请改正日期。', en: 'Correct the days.' },
  'range-unfit': { zh: '请改正或缩短查询期间。', en: 'Correct the days, or ask for fewer.' },
  'unknown-person': { zh: '请核对后重新选择人员。', en: 'Check the name and choose again.' },
  'unknown-relative': RELOAD,

  'not-permitted': { zh: '需要办理的，请联系安全管理员分配岗位。', en: 'If you need to, ask a security administrator for the post.' },
  'not-yours': REASSIGN,
  separated: {
    zh: '请由同岗的其他人员办理，或请主管改派。',
    en: 'Leave it to a colleague of the post, or ask a supervisor to reassign it.',
  },
  'assignee-separated': OTHER_PERSON,
  'assignee-unfit': OTHER_PERSON,
  'unknown-task': LIST,
  'task-closed': { zh: '请返回列表，办理其他任务。', en: 'Go back to the list for another task.' },
  'already-claimed': REASSIGN,
  'task-held': SAID,
  'task-waits': { zh: '请先等候，或撤回所要求的事项。', en: 'Wait too, or take back what was asked.' },
  'supplemented-before': { zh: '请按现有材料办理。', en: 'Decide by what has been handed in.' },
  'nothing-to-except': { zh: '请直接把任务改派给该人员。', en: 'Reassign the task to this person straight away.' },
  'date-passed': SAID,
  'urged-lately': SAID,
  'nothing-to-urge': RELOAD,
  'unknown-panel': LIST,
  'unknown-bulk-run': LIST,
  'bulk-run-state': RELOAD,
  'unknown-search': RELOAD,
  'too-many-searches': SAID,
  'unknown-message': LIST,
  'unknown-copy': LIST,
  'deputy-chain': OTHER_PERSON,
  'unfit-deputy': OTHER_PERSON,
  'unknown-deputy': RELOAD,
  'recused-before': RELOAD,

  'case-open': { zh: '请等办结后再办理。', en: 'Wait until it is.' },
  'case-closed': { zh: '请刷新页面，查看办理结果。', en: 'Load the page anew to see the outcome.' },
  'case-broken': SAID,
  'unknown-case': { zh: '请核对编号，或从列表中重新打开。', en: 'Check the number, or open it from its list again.' },
  'unknown-clock': RELOAD,
  'clock-not-running': RELOAD,
  'clock-not-paused': RELOAD,
  'clock-backwards': { zh: '请选择更晚的时间。', en: 'Choose a later time.' },
  'pause-not-allowed': { zh: '请另选依据。', en: 'Choose another ground.' },
  'unpublished-year': {
    zh: '请联系管理工作日历的人员公布该年的日历。',
    en: 'Ask whoever keeps the working days to publish those of that year.',
  },
  'archive-too-large': { zh: '请逐份查看和下载材料。', en: 'Open and save the documents one by one.' },
  'no-applicant': { zh: '请改用其他办理方式。', en: 'Choose another way to go on.' },
  'never-passed': OTHER_STEP,
  'other-branch': OTHER_STEP,
  'other-instance': OTHER_STEP,
  'scope-closed': SAID,
  'still-open': OTHER_STEP,
  'left-the-house': { zh: '确需更正的，请联系主管另行作出决定。', en: 'If it is wrong, ask a supervisor for a decision of its own.' },
  'acted-upon': { zh: '请联系现在的办理人退回。', en: 'Ask whoever has it now to send it back.' },
  'no-way-straight-back': SAID,
  'cannot-wait-there': OTHER_STEP,
  'other-scope': OTHER_STEP,
  'would-lose-token': OTHER_STEP,
  'would-double-token': OTHER_STEP,
  'evaluation-failed': CHECK_RULES,
  'no-flow-taken': CHECK_RULES,
  'wrong-type': CHECK_RULES,
  'endless-loop': CHECK_RULES,
  'too-many-instances': CHECK_RULES,

  'unknown-process': { zh: '请从事项列表中重新选择。', en: 'Choose one of the list of matters.' },
  'wrong-applicant': { zh: '请选择适合该申请人的事项。', en: 'Choose a matter for this kind of applicant.' },
  'unknown-draft': { zh: '请从草稿列表打开，或重新填写。', en: 'Look in the list of drafts, or begin anew.' },
  'draft-changed': { zh: '请刷新页面，接着最新的一份填写。', en: 'Load the page anew and go on from the newest.' },
  'unknown-document': { zh: '请刷新页面后再打开。', en: 'Load the page anew, then open it again.' },
  'document-revoked': { zh: '请刷新页面，打印有效的文书。', en: 'Load the page anew and print one that holds.' },
  'content-belies-name': { zh: '请另存为 jpg、png 或 pdf 后重新上传。', en: 'Save it as jpg, png or pdf and upload that.' },
  'body-too-large': { zh: '请减小文件，或分开提交。', en: 'Make the file smaller, or send it in parts.' },
  'fields-invalid': CHECK_DATA,
  'form-invalid': CHECK_DATA,
  'field-too-long': { zh: '请缩短内容后再提交。', en: 'Shorten it, then send it again.' },
  'helper-before': { zh: '请先终止现有的代办授权。', en: 'End the authority of that helper first.' },
  'authority-ended': { zh: '仍需代办的，请重新授权。', en: 'If help is still needed, give authority anew.' },
  'authority-missing': { zh: '请选择授权依据，并上传相应材料。', en: 'Choose the ground and upload its paper.' },
  'authority-unproven': SAID,
  'unknown-authority': RELOAD,
  'unfit-helper': OTHER_PERSON,
  'unknown-organisation': { zh: '请从列表中重新选择机构。', en: 'Choose one of the list of organisations.' },
  'not-tracked': SAID,
  'rating-over': MORE_TO_SAY,
  'rated-before': MORE_TO_SAY,
  'nothing-to-reexamine': { zh: '请核对办件编号，并确认该件已经办结。', en: 'Check the number, and that the case is closed.' },
  'reexamined-before': { zh: '仍有异议的，请按决定书写明的途径办理。', en: 'If you still object, the decision says what you can do.' },
  'publicity-ended': MORE_TO_SAY,
  'already-objected': MORE_TO_SAY,
  'name-required': SAID,
  'unknown-publicity': LIST,
  'publicity-open': { zh: '请等公示结束后再办理。', en: 'Wait until it is.' },
  'unknown-objection': RELOAD,
  'unknown-place': LIST,
  'evidence-given': RELOAD,
  'evidence-untimely': SAID,

  'unknown-request': LIST,
  'request-answered': { zh: '请刷新页面，查看答复。', en: 'Load the page anew to see the answer.' },
  'request-closed': { zh: '无需再办理，请返回列表。', en: 'There is nothing left to do; go back to the list.' },
  'unknown-partner': LIST,
  'unknown-export': LIST,
  'channel-not-file': { zh: '请在该单位的设置中查看联系方式。', en: 'Its settings say how it is reached.' },
  'channel-not-webhook': { zh: '请在该单位的设置中查看联系方式。', en: 'Its settings say how it is reached.' },
  'nothing-to-export': { zh: '请等有新消息后再导出。', en: 'Wait until there is one.' },
  'message-not-awaited': RELOAD,
  'unknown-subscription': RELOAD,
  'lines-refused': { zh: '请改正后重新上传。', en: 'Correct them and upload the file again.' },
  'batch-too-large': SAID,
  'unknown-batch': LIST,
  'unknown-record': LIST,
  'unknown-roster': LIST,
  'unknown-roster-kind': LIST,
  'roster-state': RELOAD,

  'unknown-upload': SAID,
  'folder-unreadable': SAID,
  'folder-refused': SAID,
  'unknown-scenario-run': { zh: '请重新试演。', en: 'Play it again.' },
  'no-scenario': SAID,
  'scenario-unfit': SAID,
  'scenario-runs-busy': SAID,
  'unknown-parameter': LIST,
  'parameter-past': SAID,
  'parameter-unfit': { zh: '请按该参数的说明填写。', en: 'Its description says which values it takes.' },
  'unknown-version': LIST,
  'unknown-migration': LIST,
  'migration-state': RELOAD,
  'migration-unfit': { zh: '请先检查并改正对照表。', en: 'Correct what the check finds.' },
  'not-migratable': { zh: '请另选版本，或按原版本办完。', en: 'Choose another version, or let it end by its own.' },
  'unknown-incident': LIST,
  'unknown-variable': { zh: '请刷新页面，从列表中选择变量。', en: 'Load the page anew and choose one of the list.' },
  'not-a-message': { zh: '请用该故障所列的其他办法处理。', en: 'Use one of the other remedies of the incident.' },

  'command-under-way': SAID,
  'too-many-requests': SAID,
  internal: { zh: '请稍后再试；仍不行的，请联系系统运维人员。', en: 'Try again later; if that does not help, tell an operator.' },
  unavailable: SAID,
};

/** A problem and what to do about it, for pages without script. */
export function saidInFull(code: ProblemCode, language: 'zh' | 'en'): string {
  const step = nextStepOf(code);
  const said = PROBLEMS[code][language];
  if (step === undefined) return said;
  return language === 'zh' ? `${said}${step.zh}` : `${said} ${step.en}`;
}

/** What to do about a problem; undefined where its own sentence says it, and where only programs meet it. */
export function nextStepOf(code: ProblemCode): NextStep | undefined {
  const step = NEXT_STEPS[code];
  return typeof step === 'string' ? undefined : step;
}
