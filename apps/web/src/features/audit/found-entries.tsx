import { useInfiniteQuery } from '@tanstack/react-query';
import { type TableColumnsType } from 'antd';
import { useDates } from '../../texts/dates';
import { useLanguage, useTexts } from '../../texts/language';
import { PagedTable } from '../../ui/paged-table';
import { timelineWords } from '../../ui/progress/timeline-words';
import { auditQuery, type AuditSearch, type FoundEntry } from './audit-queries';
import { auditTexts } from './audit-texts';

interface FoundEntriesProps {
  readonly search: AuditSearch;
  /** Counts the searches, so that the same one may be made anew. */
  readonly asked: number;
}

/** What was found, latest first. */
export function FoundEntries({ search, asked }: FoundEntriesProps) {
  const texts = useTexts(auditTexts);
  const pages = useInfiniteQuery(auditQuery(search, asked));
  return (
    <PagedTable<FoundEntry>
      rowKey={({ caseNumber, seq }) => `${caseNumber} ${String(seq)}`}
      pages={pages}
      rows={pages.data?.pages.flatMap(({ entries }) => entries) ?? []}
      columns={useColumns()}
      empty={texts.empty}
    />
  );
}

function useColumns(): TableColumnsType<FoundEntry> {
  const { columns, system, step: aStep } = useTexts(auditTexts);
  const { language } = useLanguage();
  const write = useDates();
  return [
    { key: 'at', title: columns.at, render: (_, { at }) => write(at) },
    { key: 'by', title: columns.by, render: (_, { name }) => name ?? system },
    { key: 'what', title: columns.what, render: (_, { kind, step }) => timelineWords(kind, step ?? aStep, language) },
    { key: 'case', title: columns.caseNumber, dataIndex: 'caseNumber' },
    { key: 'seq', title: columns.seq, dataIndex: 'seq', align: 'right' },
  ];
}
