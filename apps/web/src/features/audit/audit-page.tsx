import { Empty, Flex, Form, Typography } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../texts/language';
import { PageTitle } from '../../ui/page-title';
import { useAddress } from '../../ui/use-address';
import { usePeriod } from '../../ui/use-period';
import { type AuditSearch } from './audit-queries';
import { auditTexts } from './audit-texts';
import { ChainCheck } from './chain-check';
import { FoundEntries } from './found-entries';
import { type SearchFields, SearchForm } from './search-fields';
import { searchOf } from './search-of';

const MONTH = 30;

/** Who did what in cases, and whether the trails are whole. The purpose stands in no address: it is stated anew each time. */
export function AuditPage() {
  const texts = useTexts(auditTexts);
  const address = useAddress();
  const [period, choose] = usePeriod(MONTH);
  const [form] = Form.useForm<SearchFields>();
  const [asked, setAsked] = useState<{ readonly search: AuditSearch; readonly count: number }>();
  const initial = Object.fromEntries(['person', 'caseNumber', 'kind'].map((name) => [name, address.get(name)]));
  const search = (fields: SearchFields): void => {
    const sent = searchOf(fields, period);
    address.put({ ...period, person: sent.person, caseNumber: sent.caseNumber, kind: sent.kind });
    setAsked((before) => ({ search: sent, count: (before?.count ?? 0) + 1 }));
  };
  const askPurpose = async (): Promise<string | undefined> => {
    try {
      return (await form.validateFields(['purpose'])).purpose.trim();
    } catch {
      // The field says itself what is missing.
      form.focusField('purpose');
      return undefined;
    }
  };
  return (
    <Flex vertical gap="middle">
      <PageTitle>{texts.title}</PageTitle>
      <Typography.Text type="secondary">{texts.intro}</Typography.Text>
      <SearchForm form={form} initial={initial} period={period} onPeriod={choose} onSearch={search} />
      {asked === undefined ? <Empty description={texts.nothing} /> : <FoundEntries search={asked.search} asked={asked.count} />}
      <ChainCheck onPurpose={askPurpose} />
    </Flex>
  );
}
