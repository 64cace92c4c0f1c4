import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { calendarTexts } from './calendar-texts';

type Calendar = Schema<'CalendarDto'>;
const EVERYWHERE = '*';

/** Where the days of a year come from, and who has entered them. */
export function CalendarSources({ calendars, region }: { readonly calendars: readonly Calendar[]; readonly region: string }) {
  const texts = useTexts(calendarTexts);
  const write = useDates();
  const place = (of: string): string => (of === EVERYWHERE ? texts.everywhere : of === region ? texts.here : of);
  return (
    <DataTable<Calendar>
      size="small"
      rowKey={({ region: of, kind }) => `${of} ${kind}`}
      pagination={false}
      dataSource={[...calendars]}
      columns={[
        { key: 'source', title: texts.sources, dataIndex: 'source' },
        { key: 'kind', title: texts.form.kind, render: (_, { kind }) => texts.kinds[kind] },
        { key: 'scope', title: texts.form.scope, render: (_, each) => place(each.region) },
        { key: 'day', title: texts.form.publishedAt, render: (_, { publishedAt }) => write(publishedAt, 'day') },
        {
          key: 'who',
          title: texts.versions,
          render: (_, { version, enteredBy, enteredAt }) =>
            [
              texts.version(version),
              ...(enteredBy === undefined ? [] : [texts.enteredBy(enteredBy.name)]),
              ...(enteredAt === undefined ? [] : [write(enteredAt)]),
            ].join(' · '),
        },
      ]}
    />
  );
}
