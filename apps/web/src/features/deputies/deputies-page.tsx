import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useMayDo } from '../../session/me';
import { useTexts } from '../../texts/language';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { SectionTitle } from '../../ui/section-title';
import { belowQuery, ownQuery } from './deputies-queries';
import { DeputiesTable } from './deputies-table';
import { deputiesTexts } from './deputies-texts';
import { LeaveDialog } from './leave-dialog';

/** Who acts for whom during leave: one's own, and for supervisors that of their offices. */
export function DeputiesPage() {
  const texts = useTexts(deputiesTexts);
  const supervises = useMayDo()(['record-deputies']);
  const own = useQuery(ownQuery);
  const [recording, setRecording] = useState(false);
  return (
    <Flex vertical gap="middle">
      <Flex justify="space-between" align="center" wrap gap="small">
        <PageTitle>{texts.title}</PageTitle>
        <Button
          type="primary"
          onClick={() => {
            setRecording(true);
          }}
        >
          {texts.record}
        </Button>
      </Flex>
      <Typography.Text type="secondary">{texts.hint}</Typography.Text>
      {supervises && <Below />}
      <section aria-label={texts.mine}>
        <SectionTitle>{texts.mine}</SectionTitle>
        <ProblemNote problem={own.error} />
        <DeputiesTable rows={own.isError ? [] : own.data?.deputies} empty={texts.empty.mine} />
      </section>
      {recording && (
        <LeaveDialog
          supervises={supervises}
          onClose={() => {
            setRecording(false);
          }}
        />
      )}
    </Flex>
  );
}

function Below() {
  const texts = useTexts(deputiesTexts);
  const pages = useInfiniteQuery(belowQuery);
  return (
    <section aria-label={texts.below}>
      <SectionTitle>{texts.below}</SectionTitle>
      <ProblemNote problem={pages.error} />
      <DeputiesTable rows={pages.isError ? [] : pages.data?.pages.flatMap(({ deputies }) => deputies)} empty={texts.empty.below} />
      {pages.hasNextPage && (
        <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
          {texts.more}
        </Button>
      )}
    </section>
  );
}
