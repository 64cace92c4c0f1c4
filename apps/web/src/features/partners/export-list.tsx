import { type UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button, Flex, Input } from 'antd';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { PagedTable } from '../../ui/paged-table';
import { ProblemNote } from '../../ui/problem-note';
import { fileTexts } from './file-texts';
import { usePartnerCommand } from './partner-queries';
import { Dialog } from '../../ui/dialog';

type Export = Schema<'ExportDto'>;
const FORMATS = ['xlsx', 'csv', 'csv-gb18030'] as const;

interface ExportListProps {
  readonly organisation: string;
  readonly pages: UseInfiniteQueryResult;
  readonly rows: readonly Export[];
}

/** Exports with their files, and who has taken each there. */
export function ExportList({ organisation, pages, rows }: ExportListProps) {
  const texts = useTexts(fileTexts);
  const write = useDates();
  const [receiving, setReceiving] = useState<number>();
  const fileOf = (no: number, format: string): string =>
    `/api/partners/${encodeURIComponent(organisation)}/exports/${String(no)}/file?format=${format}`;
  return (
    <>
      <PagedTable<Export>
        pages={pages}
        rows={rows}
        rowKey="no"
        empty={texts.noExports}
        columns={[
          { key: 'no', title: texts.columns.no, dataIndex: 'no' },
          { key: 'type', title: texts.kind, dataIndex: 'type' },
          { key: 'messages', title: texts.messages, dataIndex: 'messages', align: 'right' },
          { key: 'made', title: texts.columns.made, render: (_, { madeAt, madeByName }) => texts.received(madeByName, write(madeAt)) },
          {
            key: 'download',
            title: texts.columns.download,
            render: (_, { no }) => (
              <Flex gap="small" wrap>
                {FORMATS.map((format) => (
                  <a key={format} href={fileOf(no, format)} download>
                    {texts.formats[format]}
                  </a>
                ))}
              </Flex>
            ),
          },
          {
            key: 'receipt',
            title: texts.columns.receipt,
            render: (_, { no, receivedBy, receivedAt }) =>
              receivedBy !== undefined && receivedAt !== undefined ? (
                texts.received(receivedBy, write(receivedAt))
              ) : (
                <Button size="small" onClick={() => setReceiving(no)}>
                  {texts.receive}
                </Button>
              ),
          },
        ]}
      />
      {receiving !== undefined && <Receipt organisation={organisation} no={receiving} onClose={() => setReceiving(undefined)} />}
    </>
  );
}

function Receipt({ organisation, no, onClose }: { readonly organisation: string; readonly no: number; readonly onClose: () => void }) {
  const texts = useTexts(fileTexts);
  const [name, setName] = useState('');
  const receive = usePartnerCommand((receivedBy: string, header) =>
    answerOf(
      api.POST('/api/partners/{organisation}/exports/{no}/receive', {
        params: { path: { organisation, no }, header },
        body: { receivedBy },
      }),
    ),
  );
  return (
    <Dialog
      open
      title={texts.receive}
      okText={texts.receive}
      okButtonProps={{ disabled: name.trim() === '', loading: receive.isPending }}
      onOk={() => {
        receive.mutate(name.trim(), { onSuccess: onClose });
      }}
      onCancel={onClose}
    >
      <ProblemNote problem={receive.error} />
      <label htmlFor="export-received-by">{texts.receivedBy}</label>
      <Input
        id="export-received-by"
        value={name}
        onChange={({ target }) => {
          setName(target.value);
        }}
      />
    </Dialog>
  );
}
