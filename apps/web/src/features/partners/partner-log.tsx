import { useInfiniteQuery } from '@tanstack/react-query';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { defineTexts } from '../../texts/texts';
import { PagedTable } from '../../ui/paged-table';
import { logQuery } from './partner-queries';

type Entry = Schema<'PartnerLogEntryDto'>;

const logTexts = defineTexts(
  {
    columns: { at: '时间', who: '操作人', what: '操作' },
    program: '系统',
    none: '还没有操作记录。',
    other: '其他操作',
    actions: {
      configured: '设置联系方式',
      'key-added': '新建密钥',
      'key-ended': '停用密钥',
      subscribed: '更改订阅',
      replayed: '再送未送达的消息',
      exported: '生成导出文件',
      'export-read': '下载导出文件',
      'export-received': '登记对方签收',
      'answers-read': '导入答复文件',
      silent: '长时间没有音信，已报警',
    },
  },
  {
    columns: { at: 'When', who: 'Who', what: 'What' },
    program: 'the system',
    none: 'Nothing was done yet.',
    other: 'something else',
    actions: {
      configured: 'Set how it is reached',
      'key-added': 'Made a key',
      'key-ended': 'Ended a key',
      subscribed: 'Changed its subscriptions',
      replayed: 'Sent again what was given up',
      exported: 'Made an export',
      'export-read': 'Downloaded an export',
      'export-received': 'Recorded a receipt',
      'answers-read': 'Read a file of answers',
      silent: 'Raised an alarm for its silence',
    },
  },
);

/** Who did what for a partner, the newest first. */
export function PartnerLog({ organisation }: { readonly organisation: string }) {
  const texts = useTexts(logTexts);
  const write = useDates();
  const pages = useInfiniteQuery(logQuery(organisation));
  const names = new Map<string, string>(Object.entries(texts.actions));
  return (
    <PagedTable<Entry>
      pages={pages}
      rows={pages.data?.pages.flatMap(({ entries }) => entries) ?? []}
      rowKey="id"
      empty={texts.none}
      columns={[
        { key: 'at', title: texts.columns.at, render: (_, { at }) => write(at) },
        { key: 'who', title: texts.columns.who, render: (_, { actorName }) => actorName ?? texts.program },
        { key: 'what', title: texts.columns.what, render: (_, { action }) => names.get(action) ?? texts.other },
      ]}
    />
  );
}
