import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Flex, Form, Input, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../texts/language';
import { MoreButton } from '../../ui/more-button';
import { ProblemNote } from '../../ui/problem-note';
import { RecordTable } from './record-table';
import { kindsQuery, type RecordFilter, recordsQuery, type RecordStatus } from './records-queries';
import { recordsTexts } from './records-texts';

const STATUSES = ['active', 'suspended', 'ended'] as const satisfies readonly RecordStatus[];

function filterOf(search: URLSearchParams): RecordFilter {
  const [kind, number] = [search.get('kind'), search.get('number')];
  const status = STATUSES.find((each) => each === search.get('status'));
  return { ...(kind === null ? {} : { kind }), ...(number === null ? {} : { number }), ...(status === undefined ? {} : { status }) };
}

/** Records by kind or number, and state. */
export function RecordSearch() {
  const texts = useTexts(recordsTexts);
  const [search, setSearch] = useSearchParams();
  const filter = filterOf(search);
  const pages = useInfiniteQuery(recordsQuery(filter));
  const asked = filter.kind !== undefined || filter.number !== undefined;
  return (
    <Flex vertical gap="middle">
      <RecordFilters
        filter={filter}
        onChange={(next) => {
          setSearch({ ...next });
        }}
      />
      <ProblemNote problem={pages.error} />
      <RecordTable
        rows={pages.data?.pages.flatMap(({ records }) => records) ?? []}
        loading={asked && pages.isPending}
        empty={asked ? texts.empty : texts.choose}
      />
      <MoreButton pages={pages} />
    </Flex>
  );
}

interface RecordFiltersProps {
  readonly filter: RecordFilter;
  readonly onChange: (filter: RecordFilter) => void;
}

function RecordFilters({ filter: { kind, number, status }, onChange }: RecordFiltersProps) {
  const texts = useTexts(recordsTexts);
  const { data } = useQuery(kindsQuery);
  const kept = { ...(kind === undefined ? {} : { kind }), ...(status === undefined ? {} : { status }) };
  return (
    <Form layout="vertical" component="div" className="no-print">
      <Flex gap="middle" wrap>
        <Form.Item label={texts.kind} htmlFor="record-kind">
          <Select
            id="record-kind"
            style={{ minWidth: 240 }}
            options={(data?.kinds ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={kind}
            onChange={(chosen: string) => {
              onChange({ ...kept, kind: chosen });
            }}
          />
        </Form.Item>
        <Form.Item label={texts.status} htmlFor="record-status">
          <Select
            id="record-status"
            style={{ minWidth: 120 }}
            allowClear
            placeholder={texts.any}
            options={STATUSES.map((each) => ({ value: each, label: texts.statuses[each] }))}
            value={status}
            onChange={(chosen?: RecordStatus) => {
              onChange({ ...(kind === undefined ? {} : { kind }), ...(chosen === undefined ? {} : { status: chosen }) });
            }}
          />
        </Form.Item>
        <Form.Item label={texts.number} htmlFor="record-number">
          <Input.Search
            key={number}
            id="record-number"
            style={{ width: 280 }}
            placeholder={texts.numberHint}
            defaultValue={number}
            onSearch={(typed) => {
              onChange(typed.trim() === '' ? kept : { number: typed.trim() });
            }}
          />
        </Form.Item>
      </Flex>
    </Form>
  );
}
