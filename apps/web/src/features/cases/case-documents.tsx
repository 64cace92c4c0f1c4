import { useQuery } from '@tanstack/react-query';
import { Button, Empty, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { paperOf } from '../../ui/documents/paper';
import { PapersDialog } from '../../ui/documents/papers-dialog';
import { ProblemNote } from '../../ui/problem-note';
import styles from './case.module.css';
import { documentsQuery, type WholeCase } from './case-queries';
import { papersTexts } from './papers-texts';

type CaseDocument = Schema<'CaseDocumentDto'>;

const COLORS = { 'handed-in': 'blue', accepted: 'green', 'to-be-replaced': 'orange', replaced: 'default', missing: 'orange' } as const;

/** What was handed in, with how each document stands. */
export function CaseDocuments({ found }: { readonly found: WholeCase }) {
  const { documents: texts } = useTexts(papersTexts);
  const { data, error, isPending } = useQuery(documentsQuery(found.id));
  const [at, setAt] = useState<number>();
  const documents = data?.documents ?? [];
  return (
    <>
      <ProblemNote problem={error} />
      <DataTable<CaseDocument>
        rowKey="id"
        size="middle"
        columns={useColumns(setAt)}
        dataSource={[...documents]}
        loading={isPending}
        pagination={false}
        locale={{ emptyText: <Empty description={texts.empty} /> }}
      />
      {at !== undefined && <PapersDialog papers={documents.map(paperOf)} at={at} onMove={setAt} onClose={() => setAt(undefined)} />}
    </>
  );
}

function useColumns(onView: (at: number) => void): TableColumnsType<CaseDocument> {
  const { documents: texts } = useTexts(papersTexts);
  const write = useDates();
  return [
    {
      key: 'file',
      title: texts.file,
      render: (_, { title, fileName }) => (
        <>
          {title ?? fileName}
          {title !== undefined && <div className={styles['small']}>{fileName}</div>}
        </>
      ),
    },
    { key: 'when', title: texts.when, render: (_, { uploadedAt }) => write(uploadedAt) },
    { key: 'size', title: texts.size, render: (_, { size }) => sizeOf(size) },
    { key: 'status', title: texts.status, render: (_, document) => <DocumentStatus document={document} /> },
    {
      key: 'view',
      className: 'no-print',
      render: (_, { fileName }, at) => (
        <Button type="link" size="small" aria-label={`${texts.view}：${fileName}`} onClick={() => onView(at)}>
          {texts.view}
        </Button>
      ),
    },
  ];
}

function DocumentStatus({ document: { status, problem, request } }: { readonly document: CaseDocument }) {
  const { documents: texts } = useTexts(papersTexts);
  if (status === undefined) return <>—</>;
  return (
    <>
      <Tag color={COLORS[status]}>{texts.names[status]}</Tag>
      {problem !== undefined && <div className={styles['small']}>{texts.asked(problem, request ?? '')}</div>}
    </>
  );
}

const KILO = 1024;
const sizeOf = (bytes: number): string =>
  bytes < KILO * KILO ? `${String(Math.max(1, Math.round(bytes / KILO)))} KB` : `${(bytes / KILO / KILO).toFixed(1)} MB`;
