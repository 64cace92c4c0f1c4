import { useInfiniteQuery } from '@tanstack/react-query';
import { useTexts } from '../../texts/language';
import { Card } from '../../ui/plain/card';
import { Loading } from '../../ui/plain/loading';
import plain from '../../ui/plain/plain.module.css';
import { ProblemText } from '../../ui/plain/problem-text';
import { CaseRow } from './case-row';
import { casesQuery, type ListName } from './my-cases-queries';
import { myCasesTexts } from './my-cases-texts';

/** One list of cases, the latest first. */
export function CaseList({ which }: { readonly which: ListName }) {
  const texts = useTexts(myCasesTexts);
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(casesQuery(which));
  const cases = data?.pages.flatMap((page) => page.cases);
  return (
    <Card title={texts[which]}>
      {cases === undefined && error === null && <Loading />}
      <ProblemText problem={error} />
      {cases?.length === 0 && <p className={plain['small']}>{texts[`${which}Empty`]}</p>}
      <ul className={plain['list']}>
        {cases?.map((each) => (
          <CaseRow key={each.id} found={each} />
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" className={plain['quiet']} disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {texts.more}
        </button>
      )}
    </Card>
  );
}
