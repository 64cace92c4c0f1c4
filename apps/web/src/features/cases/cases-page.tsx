import { useInfiniteQuery } from '@tanstack/react-query';
import { Alert, Button, Flex, Input, Typography } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMayDo } from '../../session/me';
import { useTexts } from '../../texts/language';
import { MoreButton } from '../../ui/more-button';
import { PageTitle } from '../../ui/page-title';
import { PrintButton } from '../../ui/print-button';
import { ProblemNote } from '../../ui/problem-note';
import { CaseFilters } from './case-filters';
import { CaseTable } from './case-table';
import { type CaseRow, casesQuery, type Filter, filterOf } from './cases-queries';
import { casesTexts } from './cases-texts';
import { IdentitySearch } from './identity-search';

/** Cases of the reader's offices: by number, by person, or narrowed down; the address holds what is no secret. */
export function CasesPage() {
  const texts = useTexts(casesTexts);
  const mayFind = useMayDo()(['find-by-identity-number']);
  const [search, setSearch] = useSearchParams();
  const [found, setFound] = useState<readonly CaseRow[]>();
  const filter = filterOf(search);
  const narrow = (next: Filter): void => {
    setFound(undefined);
    setSearch(next);
  };
  return (
    <Flex vertical gap="middle">
      <Flex justify="space-between" align="start">
        <PageTitle>{texts.title}</PageTitle>
        <PrintButton />
      </Flex>
      <Flex gap="middle" wrap className="no-print">
        <Input.Search
          key={filter.number}
          aria-label={texts.byNumber}
          placeholder={texts.numberHint}
          defaultValue={filter.number}
          enterButton={texts.byNumber}
          onSearch={(number) => {
            narrow(number.trim() === '' ? {} : { number: number.trim() });
          }}
          style={{ width: 360 }}
        />
        {mayFind && <IdentitySearch onFound={setFound} />}
      </Flex>
      {found === undefined ? (
        <>
          <CaseFilters filter={filter} onChange={narrow} />
          <CaseList filter={filter} />
        </>
      ) : (
        <FoundCases
          found={found}
          onBack={() => {
            setFound(undefined);
          }}
        />
      )}
    </Flex>
  );
}

function CaseList({ filter }: { readonly filter: Filter }) {
  const texts = useTexts(casesTexts);
  const pages = useInfiniteQuery(casesQuery(filter));
  const rows = pages.data?.pages.flatMap((page) => page.cases) ?? [];
  return (
    <>
      <ProblemNote problem={pages.error} />
      <Typography.Text type="secondary">{texts.recent}</Typography.Text>
      <CaseTable rows={rows} loading={pages.isPending} empty={filter.number === undefined ? texts.empty : texts.emptyNumber} />
      <MoreButton pages={pages} />
    </>
  );
}

function FoundCases({ found, onBack }: { readonly found: readonly CaseRow[]; readonly onBack: () => void }) {
  const texts = useTexts(casesTexts);
  return (
    <>
      <Alert type="info" showIcon title={texts.foundFor(found.length)} action={<Button onClick={onBack}>{texts.back}</Button>} />
      <CaseTable rows={found} loading={false} empty={texts.foundFor(0)} />
    </>
  );
}
