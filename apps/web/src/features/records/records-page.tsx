import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Flex, Tabs } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { answerOf, api } from '../../api/client';
import { useMayDo } from '../../session/me';
import { useTexts } from '../../texts/language';
import { IdentityInput } from '../../ui/identity-input';
import { PageTitle } from '../../ui/page-title';
import { PrintButton } from '../../ui/print-button';
import { ProblemNote } from '../../ui/problem-note';
import { EndingRecords } from './ending-records';
import { RecordSearch } from './record-search';
import { RecordTable } from './record-table';
import { type RecordRow } from './records-queries';
import { recordsTexts } from './records-texts';

/** Certificates, agreements and filings of the reader's offices; tab and filter stand in the address. */
export function RecordsPage() {
  const texts = useTexts(recordsTexts);
  const mayFind = useMayDo()(['find-by-identity-number']);
  const [search, setSearch] = useSearchParams();
  const [found, setFound] = useState<readonly RecordRow[]>();
  const back = (): void => {
    setFound(undefined);
  };
  return (
    <Flex vertical gap="middle">
      <Flex justify="space-between" align="start">
        <PageTitle>{texts.title}</PageTitle>
        <PrintButton />
      </Flex>
      {mayFind && <RecordsOfPerson onFound={setFound} />}
      {found === undefined ? (
        <Tabs
          activeKey={search.get('tab') === 'ending' ? 'ending' : 'list'}
          onChange={(tab) => {
            setSearch({ tab });
          }}
          items={[
            { key: 'list', label: texts.tabs.list, children: <RecordSearch /> },
            { key: 'ending', label: texts.tabs.ending, children: <EndingRecords /> },
          ]}
        />
      ) : (
        <>
          <Alert type="info" showIcon title={texts.found(found.length)} action={<Button onClick={back}>{texts.back}</Button>} />
          <RecordTable rows={found} loading={false} empty={texts.empty} />
        </>
      )}
    </Flex>
  );
}

function RecordsOfPerson({ onFound }: { readonly onFound: (records: readonly RecordRow[]) => void }) {
  const search = useMutation({
    mutationFn: (identityNumber: string) => answerOf(api.POST('/api/record-search', { body: { identityNumber } })),
    onSuccess: ({ records }) => {
      onFound(records);
    },
  });
  return (
    <div className="no-print">
      <IdentityInput asking={search.isPending} onAsk={search.mutate} />
      <ProblemNote problem={search.error} />
    </div>
  );
}
