import { type DocumentContent } from './document-content';
import { maskContent, sensitiveIn } from './mask-content';
import { type Printable, printDocument, streamDocuments } from './print-documents';

const NOTICE: DocumentContent = {
  title: '门诊慢特病待遇认定受理通知书',
  issuer: '示范县医疗保障局',
  addressee: '陈桂兰',
  holder: '陈*兰',
  date: '2026-03-02',
  blocks: [
    { kind: 'paragraph', text: '您于2026-03-01提交的门诊慢特病待遇认定申请，经审核，材料齐全，符合受理条件，现予受理。' },
    {
      kind: 'fields',
      fields: [
        { label: '受理编号', value: '999901-20260302-000001' },
        { label: '申请人', value: '陈桂兰' },
        { label: '申报病种', value: '糖尿病', sensitive: 'medical' },
      ],
    },
    { kind: 'heading', text: '专家意见' },
    {
      kind: 'table',
      columns: [{ label: '姓名' }, { label: '意见', share: 3 }],
      rows: [
        ['冯*', '符合认定标准'],
        ['褚*', '同意'],
      ],
    },
  ],
  legalBasis: ['《社会保险经办条例》（国务院令第765号）'],
  remedies: ['对本决定不服的，可自收到之日起60日内申请行政复议，或者自收到之日起6个月内提起行政诉讼。'],
  seals: [{ party: 'bureau', label: '受理机关（盖章）', organisationId: 'county-bureau', organisation: '示范县医疗保障局' }],
};
const printable = (more: Partial<DocumentContent> = {}, number = 12): Printable => ({
  content: { ...NOTICE, ...more },
  number: { series: '慢认受', year: 2026, serial: number },
  verifyAt: 'https://huiban.example/verify/abcdefghijklmnopqrst',
});
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
const fontsOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/FontFile2/g)?.length ?? 0;

describe('a document as PDF', () => {
  it('is one page with both weights embedded, and the same bytes each time', async () => {
    const [one, other] = [await printDocument(printable()), await printDocument(printable())];
    expect([pagesOf(one), fontsOf(one)]).toEqual([1, 2]);
    expect(one.equals(other)).toBe(true);
    expect(one.byteLength).toBeLessThan(100_000);
  });

  it('differs with its number', async () => {
    expect((await printDocument(printable())).equals(await printDocument(printable({}, 13)))).toBe(false);
  });

  it('goes over as many pages as long tables and texts need', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => [String(index + 1), index === 30 ? '很长的意见。'.repeat(600) : '意见']);
    const long = printable({
      blocks: [
        { kind: 'paragraph', text: '经调查，情况如下。'.repeat(300) },
        { kind: 'table', columns: [{ label: '序号' }, { label: '内容', share: 5 }], rows },
      ],
    });
    const pdf = await printDocument(long);
    expect(pagesOf(pdf)).toBeGreaterThan(6);
  });

  it('marks what the font lacks, and prints slots for several parties', async () => {
    const two = [
      ...NOTICE.seals.map((seal) => ({ ...seal, label: '甲方（盖章）' })),
      { party: 'institution', label: '乙方（盖章）', organisationId: 'h', organisation: '示范县人民医院' },
    ];
    const pdf = await printDocument({ ...printable({ addressee: '𠮷田龘', seals: two }), masked: true });
    expect(pagesOf(pdf)).toBe(2);
  });

  it('differs where it does not hold any more', async () => {
    const [valid, voided] = [await printDocument(printable()), await printDocument({ ...printable(), voided: true })];
    expect(voided.equals(valid)).toBe(false);
    expect(pagesOf(voided)).toBe(1);
  });

  it('comes with others as one PDF that embeds each weight once', async () => {
    const many = Array.from({ length: 40 }, (_, index) => printable({}, index + 1));
    const chunks: Buffer[] = [];
    for await (const chunk of streamDocuments(many, new Date('2026-03-02Z'))) chunks.push(chunk as Buffer);
    const pdf = Buffer.concat(chunks);
    expect([pagesOf(pdf), fontsOf(pdf)]).toEqual([40, 2]);
    expect(pdf.byteLength).toBeLessThan(400_000);
  });
});

describe('a masked copy', () => {
  it('hides what the reader may not read, wherever it stands, and nothing else', () => {
    const content: DocumentContent = {
      ...NOTICE,
      blocks: [
        ...NOTICE.blocks,
        { kind: 'paragraph', text: '患糖尿病', sensitive: 'medical' },
        {
          kind: 'table',
          columns: [
            { label: '姓名', sensitive: 'name' },
            { label: '病种', sensitive: 'medical' },
          ],
          rows: [['陈桂兰', '糖尿病']],
        },
      ],
    };
    const { blocks } = maskContent(content, (kind) => kind === 'name');
    expect(JSON.stringify(blocks)).not.toContain('糖尿病');
    expect(blocks.at(-1)).toMatchObject({ rows: [['陈桂兰', '***']] });
    expect(sensitiveIn(content)).toEqual(['medical', 'name']);
  });
});
