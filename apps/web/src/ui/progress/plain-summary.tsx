import { useTexts } from '../../texts/language';
import { defineTexts } from '../../texts/texts';
import plain from '../plain/plain.module.css';

const summaryTexts = defineTexts(
  { label: '简单说：', note: '（仅供参考，以下面的通知原文为准）' },
  { label: 'In short: ', note: ' (A help for reading and no official text; the notice below, in Chinese, is what holds.)' },
);

/** What a notice comes to and what to do next, above what was served; nothing where the process does not say it. */
export function PlainSummary({ summary }: { readonly summary: string | undefined }) {
  const { label, note } = useTexts(summaryTexts);
  if (summary === undefined) return null;
  return (
    <p>
      <strong>{label}</strong>
      {summary}
      <span className={plain['small']}>{note}</span>
    </p>
  );
}
