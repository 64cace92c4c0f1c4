import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Flex, Form, Segmented, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../texts/language';
import { MoreButton } from '../../ui/more-button';
import { ProblemNote } from '../../ui/problem-note';
import { daysAfter, useToday } from '../../ui/use-today';
import { RecordTable } from './record-table';
import { endingQuery, kindsQuery } from './records-queries';
import { recordsTexts } from './records-texts';

const WITHIN = ['30', '90', '180'] as const;

/** What ends soon, so that people are told in time. */
export function EndingRecords() {
  const texts = useTexts(recordsTexts);
  const [search, setSearch] = useSearchParams();
  const kinds = useQuery(kindsQuery).data?.kinds ?? [];
  const kind = search.get('kind') ?? kinds[0]?.id;
  const within = WITHIN.find((each) => each === search.get('within')) ?? '30';
  const pages = useInfiniteQuery(endingQuery({ kind, before: daysAfter(useToday(), Number(within) + 1) }));
  const show = (next: { readonly kind?: string; readonly within?: string }): void => {
    setSearch({ tab: 'ending', ...(kind === undefined ? {} : { kind }), within, ...next });
  };
  return (
    <Flex vertical gap="middle">
      <Form layout="vertical" component="div" className="no-print">
        <Flex gap="middle" wrap>
          <Form.Item label={texts.kind} htmlFor="ending-kind">
            <Select
              id="ending-kind"
              style={{ minWidth: 240 }}
              options={kinds.map(({ id, name }) => ({ value: id, label: name }))}
              value={kind}
              onChange={(chosen: string) => {
                show({ kind: chosen });
              }}
            />
          </Form.Item>
          <Form.Item label={texts.within}>
            <Segmented<string>
              aria-label={texts.within}
              options={WITHIN.map((value) => ({ value, label: texts.withins[value] }))}
              value={within}
              onChange={(chosen) => {
                show({ within: chosen });
              }}
            />
          </Form.Item>
        </Flex>
      </Form>
      <ProblemNote problem={pages.error} />
      <RecordTable
        rows={pages.data?.pages.flatMap(({ records }) => records) ?? []}
        loading={kind !== undefined && pages.isPending}
        empty={texts.emptyEnding}
      />
      <MoreButton pages={pages} />
    </Flex>
  );
}
