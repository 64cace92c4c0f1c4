import { printDocument } from '#documents';
import { textOfPdf } from './text-of-pdf';

it('reads the words of a document that was printed, bold and plain', async () => {
  const blocks = [{ kind: 'fields', fields: [{ label: '调查意见', value: '家境存疑 A1' }] }] as const;
  const content = { title: '审批表', issuer: '医保局', holder: '张*', date: '2026-03-02', blocks, legalBasis: [], remedies: [], seals: [] };
  const text = textOfPdf(await printDocument({ content }));
  for (const words of ['审批表', '调查意见', '家境存疑', '医保局']) expect(text).toContain(words);
});
