import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Empty, Flex, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { issuedPaperOf } from '../../ui/documents/paper';
import { PapersDialog } from '../../ui/documents/papers-dialog';
import { openPdf } from '../../ui/open-pdf';
import { ProblemNote } from '../../ui/problem-note';
import { issuedQuery, type WholeCase } from './case-queries';
import { papersTexts } from './papers-texts';

type Issued = Schema<'IssuedDocumentDto'>;

/** What the case has written; several are printed as one PDF. */
export function IssuedDocuments({ found }: { readonly found: WholeCase }) {
  const { issued: texts } = useTexts(papersTexts);
  const { data, error, isPending } = useQuery(issuedQuery(found.id));
  const [selected, setSelected] = useState<readonly string[]>([]);
  const printing = useMutation({ mutationFn: (ids: readonly string[]) => openPdf('/api/issued-documents/print', { ids }) });
  const [at, setAt] = useState<number>();
  const documents = data?.documents ?? [];
  return (
    <Flex vertical gap="middle">
      <ProblemNote problem={error ?? printing.error} />
      <BlockedNote address={printing.data} />
      {documents.length > 1 && (
        <div className="no-print">
          <Button
            disabled={selected.length === 0}
            loading={printing.isPending}
            onClick={() => {
              printing.mutate(selected);
            }}
          >
            {texts.printSelected(selected.length)}
          </Button>
        </div>
      )}
      <DataTable<Issued>
        rowKey="id"
        size="middle"
        columns={useColumns(setAt)}
        dataSource={[...documents]}
        loading={isPending}
        pagination={false}
        locale={{ emptyText: <Empty description={texts.empty} /> }}
        {...(documents.length > 1 && {
          rowSelection: {
            selectedRowKeys: [...selected],
            onChange: (keys) => {
              setSelected(keys.map(String));
            },
            getCheckboxProps: ({ title, status }) => ({ 'aria-label': title, disabled: status === 'revoked' }),
          },
        })}
      />
      {at !== undefined && <PapersDialog papers={documents.map(issuedPaperOf)} at={at} onMove={setAt} onClose={() => setAt(undefined)} />}
    </Flex>
  );
}

/** Where the browser let no window open: a link does it, since it is pressed by the reader. */
function BlockedNote({ address }: { readonly address: string | null | undefined }) {
  const { issued: texts } = useTexts(papersTexts);
  if (address === null || address === undefined) return null;
  const link = (
    <a href={address} target="_blank" rel="noreferrer">
      {texts.openPrinted}
    </a>
  );
  return <Alert type="warning" showIcon role="alert" className="no-print" title={texts.blocked} action={link} />;
}

const STATUS_COLORS: Readonly<Record<Issued['status'], string>> = { valid: 'green', revoked: 'red', replaced: 'default' };

function useColumns(onView: (at: number) => void): TableColumnsType<Issued> {
  const { issued: texts } = useTexts(papersTexts);
  const write = useDates();
  return [
    { key: 'title', title: texts.title, dataIndex: 'title' },
    { key: 'number', title: texts.number, render: (_, { number }) => number ?? '—' },
    { key: 'issuer', title: texts.issuer, dataIndex: 'issuer' },
    { key: 'at', title: texts.at, render: (_, { issuedAt }) => write(issuedAt) },
    { key: 'status', title: texts.status, render: (_, { status }) => <Tag color={STATUS_COLORS[status]}>{texts.names[status]}</Tag> },
    {
      key: 'view',
      className: 'no-print',
      render: (_, { id, title }, at) => (
        <Flex gap="small" align="center">
          <Button type="link" size="small" aria-label={`${texts.view}：${title}`} onClick={() => onView(at)}>
            {texts.view}
          </Button>
          <a href={`/api/issued-documents/${id}/content`} target="_blank" rel="noreferrer" aria-label={`${texts.print}：${title}`}>
            {texts.print}
          </a>
        </Flex>
      ),
    },
  ];
}
