import { useInfiniteQuery } from '@tanstack/react-query';
import { App, Button, Card, Empty, Flex } from 'antd';
import { answerOf, api } from '../../api/client';
import { useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { ProblemNote } from '../../ui/problem-note';
import { AnswerFile } from './answer-file';
import { ExportList } from './export-list';
import { fileTexts } from './file-texts';
import { exportsQuery, usePartnerCommand } from './partner-queries';

/** Files that somebody carries: what waits, what was exported and received, and answers that came back. */
export function PartnerFiles({ organisation }: { readonly organisation: string }) {
  const texts = useTexts(fileTexts);
  const { message } = App.useApp();
  const pages = useInfiniteQuery(exportsQuery(organisation));
  const make = usePartnerCommand((type: string, header) =>
    answerOf(api.POST('/api/partners/{organisation}/exports', { params: { path: { organisation }, header }, body: { type } })),
  );
  return (
    <Flex vertical gap="large">
      <Card title={texts.waiting}>
        <ProblemNote problem={make.error} />
        <DataTable
          size="small"
          rowKey="type"
          pagination={false}
          loading={pages.isPending}
          dataSource={[...(pages.data?.pages[0]?.waiting ?? [])]}
          locale={{ emptyText: <Empty description={pages.isPending ? ' ' : texts.noWaiting} /> }}
          columns={[
            { key: 'type', title: texts.kind, dataIndex: 'type' },
            { key: 'messages', title: texts.messages, dataIndex: 'messages', align: 'right' },
            {
              key: 'make',
              title: texts.make,
              render: (_, { type }) => (
                <Button
                  size="small"
                  type="primary"
                  loading={make.isPending}
                  onClick={() => {
                    make.mutate(type, { onSuccess: ({ no }) => void message.success(texts.made(no)) });
                  }}
                >
                  {texts.make}
                </Button>
              ),
            },
          ]}
        />
      </Card>
      <Card title={texts.exports}>
        <ExportList organisation={organisation} pages={pages} rows={pages.data?.pages.flatMap((page) => page.exports) ?? []} />
      </Card>
      <AnswerFile organisation={organisation} />
    </Flex>
  );
}
