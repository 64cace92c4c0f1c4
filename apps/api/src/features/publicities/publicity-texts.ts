import { type PageTexts } from '../../pages/page-language';

/** What the pages of publicities and objections say of their own; what is public is Chinese. */
export interface PublicityTexts {
  readonly title: string;
  readonly about: string;
  readonly empty: string;
  readonly emptyOfOffice: string;
  readonly all: string;
  readonly publicity: string;
  readonly office: string;
  readonly amount: string;
  readonly count: (count: number) => string;
  readonly until: string;
  readonly undecided: string;
  readonly next: string;
  readonly first: string;
  readonly subscribe: string;
  readonly period: (from: string, to: string) => string;
  readonly supervision: string;
  readonly number: string;
  readonly inquiry: string;
  readonly object: string;
  readonly howTitle: string;
  readonly how: string;
  readonly noEntries: string;
  readonly back: string;
}

export const PUBLICITY_TEXTS: PageTexts<PublicityTexts> = {
  zh: {
    title: '公示',
    about: '正在公示的事项。对公示内容有异议的，公示期内任何人都可以提出。',
    empty: '目前没有正在公示的事项。开始公示后会列在这里。',
    emptyOfOffice: '该单位目前没有正在公示的事项。',
    all: '查看全部单位',
    publicity: '公示',
    office: '单位',
    amount: '数量',
    count: (count) => `${String(count)} 件`,
    until: '截止',
    undecided: '待定',
    next: '下一页',
    first: '回到第一页',
    subscribe: '订阅（Atom）',
    period: (from, to) => `公示期：${from} 至 ${to}`,
    supervision: '监督',
    number: '编号',
    inquiry: '异议核查中',
    object: '提出异议',
    howTitle: '怎么提出异议',
    how: '在相应的编号后点“提出异议”，写明情况即可。姓名和电话单独加密保存，办理人员看不到。提交后会得到一个查询码，凭查询码查答复。也可以到经办窗口当面提出。',
    noEntries: '目前没有公示中的内容。',
    back: '返回公示列表',
  },
  en: {
    title: 'Publicity',
    about: 'What is public now. Anybody may object while the period lasts.',
    empty: 'Nothing is public now. What is published will be listed here.',
    emptyOfOffice: 'This office has nothing public now.',
    all: 'Show all offices',
    publicity: 'Publicity',
    office: 'Office',
    amount: 'Entries',
    count: (count) => String(count),
    until: 'Until',
    undecided: 'not set yet',
    next: 'Next page',
    first: 'Back to the first page',
    subscribe: 'Subscribe (Atom)',
    period: (from, to) => `Public from ${from} until ${to}`,
    supervision: 'Irregularities',
    number: 'Number',
    inquiry: 'being looked into',
    object: 'Object',
    howTitle: 'How to object',
    how: 'Choose “Object” behind the number and say what you know. Name and telephone are kept encrypted apart from the case; who handles it does not see them. You get a code by which you find the answer. You may also object at the window.',
    noEntries: 'Nothing of it is public now.',
    back: 'Back to the list',
  },
};
