import { useQuery } from '@tanstack/react-query';
import { Card, Descriptions, Flex, Skeleton, Timeline } from 'antd';
import { Link, useParams } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { FormData } from '../../ui/form-data';
import { PageTitle } from '../../ui/page-title';
import { PrintButton } from '../../ui/print-button';
import { ProblemNote } from '../../ui/problem-note';
import { RecordState } from './record-table';
import { recordQuery } from './records-queries';
import { recordsTexts } from './records-texts';

type WholeRecord = Schema<'WholeRecordDto'>;

/** A record: what it says, what became of it, what falls due, and the cases that made it. */
export function RecordPage() {
  const { id = '' } = useParams();
  const texts = useTexts(recordsTexts);
  const { data: record, error } = useQuery(recordQuery(id));
  if (record === undefined) return error === null ? <Skeleton active /> : <ProblemNote problem={error} />;
  return (
    <Flex vertical gap="middle">
      <RecordHead record={record} />
      {record.form !== undefined && record.content !== undefined && (
        <Card size="small" title={texts.content}>
          <FormData schema={record.form.schema} data={record.content} />
        </Card>
      )}
      <History record={record} />
      <DueEvents record={record} />
      <RecordCases record={record} />
    </Flex>
  );
}

function RecordHead({ record }: { readonly record: WholeRecord }) {
  const { columns, noEnd } = useTexts(recordsTexts);
  const write = useDates();
  const items = [
    { key: 'holder', label: columns.holder, children: record.holder.name },
    { key: 'status', label: columns.status, children: <RecordState record={record} /> },
    { key: 'starts', label: columns.starts, children: write(record.startsOn, 'day') },
    { key: 'ends', label: columns.ends, children: record.endsOn === undefined ? noEnd : write(record.endsOn, 'day') },
  ];
  return (
    <Card>
      <Flex justify="space-between" align="start" wrap gap="small">
        <PageTitle>{`${record.kindName ?? ''} ${record.number}`}</PageTitle>
        <PrintButton />
      </Flex>
      <Descriptions size="small" column={{ xs: 1, md: 2, xl: 4 }} items={items} />
    </Card>
  );
}

function History({ record: { history, form } }: { readonly record: WholeRecord }) {
  const texts = useTexts(recordsTexts);
  const write = useDates();
  return (
    <Card size="small" title={texts.history}>
      <Timeline
        items={history.map(({ no, kind, fromDay, at, reason, content }) => ({
          key: no,
          content: (
            <>
              <div>{[texts.kinds[kind], texts.from(fromDay), reason].filter((part) => part !== undefined).join(' · ')}</div>
              <div>{write(at)}</div>
              {kind === 'changed' && form !== undefined && content !== undefined && <FormData schema={form.schema} data={content} />}
            </>
          ),
        }))}
      />
    </Card>
  );
}

const EVENTS = ['end', 'reminder', 'follow-up'] as const;

function DueEvents({ record: { events } }: { readonly record: WholeRecord }) {
  const texts = useTexts(recordsTexts);
  const write = useDates();
  if (events.length === 0) return null;
  const nameOf = (event: string): string =>
    texts.events[EVENTS.find((each) => event === each || event.startsWith(`${each}:`)) ?? 'reminder'];
  return (
    <Card size="small" title={texts.due}>
      <Descriptions
        size="small"
        column={1}
        items={events.map(({ event, dueOn, doneAt }) => ({
          key: `${event} ${dueOn}`,
          label: write(dueOn, 'day'),
          children: `${nameOf(event)} · ${doneAt === undefined ? texts.notYet : texts.done(write(doneAt))}`,
        }))}
      />
    </Card>
  );
}

function RecordCases({ record: { cases } }: { readonly record: WholeRecord }) {
  const texts = useTexts(recordsTexts);
  return (
    <Card size="small" title={texts.cases}>
      {cases.length === 0 && texts.noCases}
      {cases.map(({ id, number, status }) => (
        <div key={id}>
          <Link to={`/cases/${id}`}>{number}</Link> {texts[status]}
        </div>
      ))}
    </Card>
  );
}
