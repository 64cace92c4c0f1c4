import { defineTexts } from '../../texts/texts';

const UNITS = { 'working-day': '个工作日', 'calendar-day': '个自然日' } as const;
const UNITS_EN = { 'working-day': 'working days', 'calendar-day': 'calendar days' } as const;

export const mattersTexts = defineTexts(
  {
    title: '您要办什么？',
    search: '搜索事项',
    searchHint: '如：高血压、换医院、救助',
    found: (count: number) => `找到 ${String(count)} 项`,
    notFound: '没有找到。换个说法试试，或者拨打当地医保窗口电话。',
    limit: (title: string, days: number, unit: keyof typeof UNITS) => `${title} ${String(days)} ${UNITS[unit]}`,
    fee: (fee: string) => fee,
    between: ' · ',
    track: '查办理进度',
    trackHint: '凭受理号和身份证后六位，随时查看办到哪一步、何时办结、还需要您做什么。',
    open: '查进度',
    matters: '可以办理的事项',
    none: '这里会列出可以在网上申请的事项；现在还没有。',
    public: '公示',
    publicHint: '正在公示的认定和救助名单，任何人都可以查看和提出异议。',
    publicOpen: '查看公示',
  },
  {
    title: 'What would you like to apply for?',
    search: 'Search',
    searchHint: 'such as hypertension or aid',
    found: (count: number) => `${String(count)} found`,
    notFound: 'Nothing was found. Try another word, or ask at the service window.',
    limit: (title: string, days: number, unit: keyof typeof UNITS) => `${title}: ${String(days)} ${UNITS_EN[unit]}`,
    fee: (fee: string) => fee,
    between: ' · ',
    track: 'Where is my case?',
    trackHint:
      'With the case number and the last six characters of the identity number you see at any time how far it is, by when it ends, and what you have to do.',
    open: 'Track a case',
    matters: 'What can be applied for',
    none: 'What can be applied for online will be listed here; there is nothing yet.',
    public: 'Publicity',
    publicHint: 'Lists that are public now; anybody may read them and object.',
    publicOpen: 'Read the lists',
  },
);
