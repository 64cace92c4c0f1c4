import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Flex, Form, Select } from 'antd';
import dayjs from 'dayjs';
import { useTexts } from '../../texts/language';
import { caseFiltersQuery, type Filter } from './cases-queries';
import { casesTexts } from './cases-texts';

interface CaseFiltersProps {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

/** Narrows the list; stages and outcomes are those of the matter chosen. */
export function CaseFilters({ filter, onChange }: CaseFiltersProps) {
  const texts = useTexts(casesTexts);
  const { data } = useQuery(caseFiltersQuery);
  const process = data?.processes.find(({ id }) => id === filter.process);
  const statuses = [
    { id: 'open', name: texts.statuses.open },
    { id: 'closed', name: texts.statuses.closed },
  ];
  const choices = [
    { name: 'process', options: data?.processes ?? [] },
    { name: 'stage', options: process?.stages, hint: texts.chooseProcess },
    { name: 'outcome', options: process?.outcomes, hint: texts.chooseProcess },
    { name: 'status', options: statuses },
    { name: 'township', options: data?.places ?? [] },
  ] as const;
  return (
    <Form layout="vertical" component="div" className="no-print">
      <Flex gap="middle" wrap align="end">
        {choices.map(({ name, options, ...rest }) => (
          <Choice
            key={name}
            name={name}
            options={options}
            hint={'hint' in rest ? rest.hint : undefined}
            value={filter[name]}
            onChange={(chosen) => {
              onChange(withChoice(filter, name, chosen));
            }}
          />
        ))}
        <Period filter={filter} onChange={onChange} />
        <Form.Item>
          <Button
            onClick={() => {
              onChange({});
            }}
          >
            {texts.clear}
          </Button>
        </Form.Item>
      </Flex>
    </Form>
  );
}

/** Of another matter, stage and outcome are others. */
function withChoice({ stage, outcome, ...filter }: Filter, name: keyof Filter, chosen: string | undefined): Filter {
  const kept =
    name === 'process' ? filter : { ...filter, ...(stage === undefined ? {} : { stage }), ...(outcome === undefined ? {} : { outcome }) };
  const rest = Object.fromEntries(Object.entries(kept).filter(([key]) => key !== name));
  return chosen === undefined ? rest : { ...rest, [name]: chosen };
}

interface ChoiceProps {
  readonly name: 'process' | 'stage' | 'outcome' | 'status' | 'township';
  /** Missing where there is nothing to choose from yet. */
  readonly options: readonly { readonly id: string; readonly name: string }[] | undefined;
  readonly hint: string | undefined;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

function Choice({ name, options, hint, value, onChange }: ChoiceProps) {
  const texts = useTexts(casesTexts);
  return (
    <Form.Item label={texts.filters[name]} htmlFor={`filter-${name}`}>
      <Select
        id={`filter-${name}`}
        style={{ minWidth: 180 }}
        popupMatchSelectWidth={false}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        disabled={options === undefined}
        placeholder={options === undefined ? hint : texts.any}
        options={(options ?? []).map((option) => ({ value: option.id, label: option.name }))}
        value={value}
        onChange={onChange}
      />
    </Form.Item>
  );
}

function Period({ filter, onChange }: CaseFiltersProps) {
  const texts = useTexts(casesTexts);
  const { from, until, ...rest } = filter;
  return (
    <Form.Item label={texts.filters.period} htmlFor="filter-period">
      <DatePicker.RangePicker
        id={{ start: 'filter-period' }}
        allowEmpty={[true, true]}
        value={[from === undefined ? null : dayjs(from), until === undefined ? null : dayjs(until)]}
        onChange={(_, [first, last]) => {
          onChange({ ...rest, ...(first === '' ? {} : { from: first }), ...(last === '' ? {} : { until: last }) });
        }}
      />
    </Form.Item>
  );
}
