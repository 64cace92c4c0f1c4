import { useInfiniteQuery } from '@tanstack/react-query';
import { Alert, Button, Flex, Skeleton } from 'antd';
import { Link, useParams } from 'react-router';
import { isGone } from '../../api/problem';
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
  // Once nothing waits for the reader any more, the API has no such sheet.
  const isOver = isGone(pages.error);
  const lines = isOver ? [] : (pages.data?.pages.flatMap((page) => page.lines) ?? []);
  const isWhole = isOver || !pages.hasNextPage;
  return (
    <Flex vertical gap="middle">
      <SheetHead sheet={first} isOver={isOver} />
      <Alert type="info" showIcon title={texts.secret} />
      <ScoringSheet key={id} id={id} sheet={first} lines={lines} isWhole={isWhole} />
      {!isWhole && <Button onClick={() => void pages.fetchNextPage()}>{texts.more}</Button>}
    </Flex>
  );
}

interface SheetHeadProps {
  readonly sheet: Schema<'PanelSheetDto'>;
  readonly isOver: boolean;
}

function SheetHead({ sheet: { name, processName, batch, open, dueAt, remaining }, isOver }: SheetHeadProps) {
  const texts = useTexts(panelsTexts);
  return (
    <Flex gap="large" align="center" wrap>
      <PageTitle>{`${name} · ${processName}`}</PageTitle>
      <span>{texts.batch(batch)}</span>
      {!isOver && <span>{texts.open(open)}</span>}
      {!isOver && <DueTag dueAt={dueAt} remaining={remaining} />}
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
