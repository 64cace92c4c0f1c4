import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Spin, Typography } from 'antd';
import { useState } from 'react';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { SectionTitle } from '../../ui/section-title';
import { type Owed, owedQuery } from './board-queries';
import { boardTexts } from './board-texts';
import styles from './board.module.css';
import { EvidenceDialog } from './evidence-dialog';

/** So many stand above the board until more are asked for. */
const FIRST = 6;

/** Places whose photo is missing, and the way to hand it in for those who answer for them: what is the reader's to give before the rest. */
export function OwedEvidence() {
  const { owed: texts } = useTexts(boardTexts);
  const { owed, error, isPending, isReading, more } = useOwed();
  const [giving, setGiving] = useState<Owed>();
  return (
    <section aria-label={texts.title}>
      <SectionTitle>{texts.title}</SectionTitle>
      <Typography.Paragraph type="secondary">{texts.hint}</Typography.Paragraph>
      <ProblemNote problem={error} />
      {isPending && <Spin />}
      {owed?.length === 0 && <Typography.Paragraph>{texts.empty}</Typography.Paragraph>}
      <ul className={styles['owed']}>
        {owed?.map((each) => (
          <OwedPlace key={`${each.publicity}.${String(each.no)}`} owed={each} onGive={setGiving} />
        ))}
      </ul>
      {more !== undefined && (
        <Button loading={isReading} onClick={more}>
          {texts.more}
        </Button>
      )}
      {giving !== undefined && (
        <EvidenceDialog
          owed={giving}
          onClose={() => {
            setGiving(undefined);
          }}
        />
      )}
    </section>
  );
}

/** What is shown of it, and how to see more, where there is more. */
function useOwed() {
  const { data, error, isPending, isFetchingNextPage: isReading, hasNextPage, fetchNextPage } = useInfiniteQuery(owedQuery);
  const [isWhole, setWhole] = useState(false);
  const all = data?.pages.flatMap((page) => page.owed).toSorted((one, other) => Number(other.mine) - Number(one.mine));
  const readOn = hasNextPage ? () => void fetchNextPage() : undefined;
  if (isWhole || all === undefined || all.length <= FIRST) return { owed: all, error, isPending, isReading, more: readOn };
  const showAll = (): void => {
    setWhole(true);
  };
  return { owed: all.slice(0, FIRST), error, isPending, isReading, more: showAll };
}

function OwedPlace({ owed, onGive }: { readonly owed: Owed; readonly onGive: (owed: Owed) => void }) {
  const { owed: texts } = useTexts(boardTexts);
  const write = useDates();
  const kind = texts.kinds[owed.kind];
  return (
    <li>
      <span className={styles['place']}>{owed.place}</span>
      <span>{owed.title}</span>
      <span className={styles['small']}>{texts.since(write(owed.since, 'day'))}</span>
      {owed.mine ? (
        <Button
          type="primary"
          aria-label={`${texts.give(kind)} ${owed.place}`}
          onClick={() => {
            onGive(owed);
          }}
        >
          {texts.give(kind)}
        </Button>
      ) : (
        <span className={styles['small']}>{texts.answers(owed.organisation, owed.postName)}</span>
      )}
    </li>
  );
}
