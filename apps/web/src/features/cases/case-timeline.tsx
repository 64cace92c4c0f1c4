import { useInfiniteQuery } from '@tanstack/react-query';
import { Flex, Skeleton, Timeline } from 'antd';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useLanguage } from '../../texts/language';
import { MoreButton } from '../../ui/more-button';
import { ProblemNote } from '../../ui/problem-note';
import { timelineWords } from '../../ui/progress/timeline-words';
import styles from './case.module.css';
import { timelineQuery, type WholeCase } from './case-queries';

type Entry = Schema<'TimelineEntryDto'>;

/** What happened, oldest first, in plain words. */
export function CaseTimeline({ found }: { readonly found: WholeCase }) {
  const pages = useInfiniteQuery(timelineQuery(found.id));
  const clocks = new Map(found.clocks.map(({ clock, name }) => [clock, name]));
  const entries = pages.data?.pages.flatMap((page) => page.entries) ?? [];
  if (pages.isPending) return <Skeleton active />;
  return (
    <Flex vertical gap="middle">
      <ProblemNote problem={pages.error} />
      <Timeline
        items={entries.map((entry) => ({
          key: entry.seq,
          content: <EntryLine entry={entry} name={clocks.get(entry.element ?? '') ?? entry.name ?? ''} />,
        }))}
      />
      <MoreButton pages={pages} />
    </Flex>
  );
}

function EntryLine({ entry, name }: { readonly entry: Entry; readonly name: string }) {
  const { language } = useLanguage();
  const write = useDates();
  const { at, by, kind, reason, basis } = entry;
  return (
    <>
      <div>{timelineWords(kind, name, language)}</div>
      <div className={styles['small']}>
        {[write(at), by, reason, basis].filter((part) => part !== undefined && part !== '').join(' · ')}
      </div>
    </>
  );
}
