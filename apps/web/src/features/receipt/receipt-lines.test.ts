import { receiptLines, type ReceiptOf } from './receipt-lines';
import { receiptTexts } from './receipt-texts';

const FOUND = {
  processName: '门诊慢特病待遇认定',
  subject: '王桂芳',
  number: '340321-2026-000001',
  startedAt: '2026-03-02T01:00:00Z',
  organisation: { id: 'county', name: '怀远县医疗保障局' },
  townshipName: '北乡',
  progress: { todo: [], now: [{ name: '受理核验', organisations: [{ id: 'north', name: '北乡' }], dueAt: '2026-03-09T16:00:00Z' }] },
} as unknown as ReceiptOf['found'];
const GUIDE = {
  matter: {
    limits: [
      { title: '决定是否受理', days: 5, unit: 'working-day' },
      { title: '没有定', unit: 'working-day' },
    ],
  },
  inquiryPhone: '12393',
} as unknown as ReceiptOf['guide'];
const dates = (iso: string): string => iso.slice(0, 10);
const CHINESE = { texts: receiptTexts.zh, words: (zh: string) => zh, comma: '、' };
const ENGLISH = { texts: receiptTexts.en, words: (zh: string, en: string | undefined) => en ?? zh, comma: ', ' };
const linesOf = (guide: ReceiptOf['guide'], found = FOUND, language: typeof ENGLISH | typeof CHINESE = CHINESE) =>
  Object.fromEntries(receiptLines({ found, guide, ...language, dates, ends: dates }).map(({ label, texts }) => [label, texts]));

describe('a receipt', () => {
  it('names number, day, limits, what comes next and where to ask', () => {
    expect(linesOf(GUIDE)).toMatchObject({
      受理号: ['340321-2026-000001'],
      办理时限: ['决定是否受理：5 个工作日'],
      接下来: ['受理核验（北乡），最迟 2026-03-09'],
      咨询: ['怀远县医疗保障局、北乡办理窗口，或拨打 12393'],
    });
  });

  it('has no more of the name than its ends', () => {
    expect(linesOf(GUIDE)['申请人']).toEqual(['王*芳']);
  });

  it('leaves out what is not known of the matter', () => {
    expect(linesOf(undefined)).not.toHaveProperty('办理时限');
    expect(linesOf(undefined)['咨询']).toEqual(['怀远县医疗保障局、北乡办理窗口']);
  });

  it('says in English what is said in both languages', () => {
    const todo = [{ name: '补正', nameEn: 'supplement', items: [] }];
    const organisations = [
      { id: 'north', name: '北乡' },
      { id: 'south', name: '南镇' },
    ];
    const found = { ...FOUND, progress: { todo, now: [{ name: 'Acceptance', forApplicant: false, organisations }], happened: [] } };
    expect(linesOf(GUIDE, found as unknown as ReceiptOf['found'], ENGLISH)).toMatchObject({
      'What happens next': ['For you to do: supplement', 'Acceptance (北乡, 南镇)'],
      Office: ['怀远县医疗保障局, 北乡'],
    });
  });
});
