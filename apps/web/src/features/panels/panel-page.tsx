import { useInfiniteQuery } from '@tanstack/react-query';
import { Alert, Button, Empty, Flex, Skeleton } from 'antd';
import { Link, useParams } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { DueTag } from '../../ui/due-tag';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { panelsTexts } from './panels-texts';
import { sheetQuery } from './panels-queries';
import { ScoringSheet } from './scoring-sheet';

/** A sheet with one line for each case that waits for the reader's opinion. */
export function PanelPage() {
  const texts = useTexts(panelsTexts);
  const { id = '' } = useParams();
  const pages = useInfiniteQuery(sheetQuery(id));
  const first = pages.data?.pages[0];
  if (first === undefined) return pages.error === null ? <Skeleton active /> : <Gone problem={pages.error} />;
  const lines = pages.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <Flex vertical gap="middle">
      <SheetHead sheet={first} />
      <Alert type="info" showIcon title={texts.secret} />
      {lines.length === 0 ? <Empty description={texts.all} /> : <ScoringSheet key={id} id={id} sheet={first} lines={lines} />}
      {pages.hasNextPage && <Button onClick={() => void pages.fetchNextPage()}>{texts.more}</Button>}
    </Flex>
  );
}

function SheetHead({ sheet: { name, processName, batch, open, dueAt, remaining } }: { readonly sheet: Schema<'PanelSheetDto'> }) {
  const texts = useTexts(panelsTexts);
  return (
    <Flex gap="large" align="center" wrap>
      <PageTitle>{`${name} · ${processName}`}</PageTitle>
      <span>{texts.batch(batch)}</span>
      <span>{texts.open(open)}</span>
      <DueTag dueAt={dueAt} remaining={remaining} />
    </Flex>
  );
}

function Gone({ problem }: { readonly problem: unknown }) {
  const texts = useTexts(panelsTexts);
  return (
    <>
      <ProblemNote problem={problem} />
      <Link to="/panels">{texts.back}</Link>
    </>
  );
}
