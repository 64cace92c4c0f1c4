import { type PageTexts } from '../../pages/page-language';

/** What the pages of an objection say. */
export interface ObjectionTexts {
  readonly title: string;
  readonly about: (number: string) => string;
  readonly reason: string;
  readonly name: string;
  readonly phone: string;
  readonly kept: string;
  readonly send: string;
  readonly received: string;
  readonly code: string;
  readonly keep: string;
  readonly look: string;
  readonly answerTitle: string;
  readonly answerAbout: string;
  readonly codeLabel: string;
  readonly ask: string;
  readonly receivedAt: (at: string) => string;
  readonly answeredAt: (at: string) => string;
  readonly fate: Readonly<Record<'inquiry' | 'answered' | 'closed', string>>;
  readonly unable: string;
  readonly back: string;
}

export const OBJECTION_TEXTS: PageTexts<ObjectionTexts> = {
  zh: {
    title: '提出异议',
    about: (number) => `公示编号 ${number}`,
    reason: '异议内容（至少 5 个字，请勿写病情）',
    name: '姓名（与电话一起填写，可不填）',
    phone: '电话',
    kept: '姓名和电话单独加密保存，办理人员看不到。',
    send: '提交',
    received: '已收到异议',
    code: '查询码，请记下或截图，凭此查询答复：',
    keep: '查询码只显示这一次，遗失后无法补发。',
    look: '查询答复',
    answerTitle: '异议答复查询',
    answerAbout: '输入提交异议时得到的查询码。',
    codeLabel: '查询码',
    ask: '查询',
    receivedAt: (at) => `收到时间：${at}`,
    answeredAt: (at) => `答复时间：${at}`,
    fate: { inquiry: '正在核查，尚未答复。', answered: '已答复', closed: '该件已办结，没有单独的答复。' },
    unable: '无法办理',
    back: '返回公示列表',
  },
  en: {
    title: 'Object',
    about: (number) => `Public under number ${number}`,
    reason: 'What you object to (5 characters or more; please write of no illness)',
    name: 'Name (with a telephone number, or neither)',
    phone: 'Telephone',
    kept: 'Name and telephone are kept encrypted apart from the case; who handles it does not see them.',
    send: 'Send',
    received: 'Your objection was received',
    code: 'Your code; write it down, it is the only way to the answer:',
    keep: 'It is shown this once and cannot be found again.',
    look: 'Look for the answer',
    answerTitle: 'Answer to an objection',
    answerAbout: 'Type the code that you got when you objected.',
    codeLabel: 'Code',
    ask: 'Look it up',
    receivedAt: (at) => `Received ${at}`,
    answeredAt: (at) => `Answered ${at}`,
    fate: {
      inquiry: 'It is being looked into; there is no answer yet.',
      answered: 'Answered',
      closed: 'The case is closed without an answer of its own.',
    },
    unable: 'This cannot be done',
    back: 'Back to the list',
  },
};
