import { useQuery } from '@tanstack/react-query';
import { Button, Flex, type InputRef, Select } from 'antd';
import { type RefObject } from 'react';
import { useTexts } from '../../texts/language';
import { DUES, type InboxFilter, isEmpty } from './inbox-filter';
import { choicesQuery } from './inbox-queries';
import { inboxTexts } from './inbox-texts';
import { SearchInput } from './search-input';

/** What is chosen from a list; a step of the process chosen. */
const CHOSEN = ['process', 'element', 'township', 'due'] as const satisfies readonly (keyof InboxFilter)[];

interface FilterBarProps {
  readonly filter: InboxFilter;
  readonly onChange: (filter: InboxFilter) => void;
  readonly search: RefObject<InputRef | null>;
}

/** What narrows every tab: it stands in the address, so that a reload and a link show the same. */
export function FilterBar({ filter, onChange, search }: FilterBarProps) {
  const texts = useTexts(inboxTexts).filter;
  const { data: choices } = useQuery(choicesQuery);
  const change = (part: Partial<Record<keyof InboxFilter, string | undefined>>): void => {
    // What is undefined is left out of the address.
    onChange({ ...filter, ...part } as InboxFilter);
  };
  const steps = choices?.processes.find(({ id }) => id === filter.process)?.steps ?? [];
  const options = {
    process: named(choices?.processes),
    element: steps.map(({ element, name }) => ({ value: element, label: name })),
    township: named(choices?.townships),
    due: DUES.map((due) => ({ value: due, label: texts.dues[due] })),
  };
  return (
    <Flex gap="small" wrap role="search" aria-label={texts.label}>
      {CHOSEN.map((name) => (
        <Choice
          key={name}
          name={texts[name]}
          value={filter[name]}
          options={options[name]}
          onChoose={(value) => {
            change({ [name]: value, ...(name === 'process' && { element: undefined }) });
          }}
        />
      ))}
      <SearchInput
        key={filter.search ?? ''}
        value={filter.search}
        hint={choices?.byName === true ? texts.byName : texts.byNumber}
        input={search}
        onSearch={(words) => {
          change({ search: words });
        }}
      />
      {!isEmpty(filter) && (
        <Button
          type="link"
          onClick={() => {
            onChange({});
          }}
        >
          {texts.clear}
        </Button>
      )}
    </Flex>
  );
}

const named = (all: readonly { readonly id: string; readonly name: string }[] = []): readonly Option[] =>
  all.map(({ id, name }) => ({ value: id, label: name }));

interface Option {
  readonly value: string;
  readonly label: string;
}

interface ChoiceProps {
  readonly name: string;
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly onChoose: (value: string | undefined) => void;
}

function Choice({ name, value, options, onChoose }: ChoiceProps) {
  return (
    <Select<string | undefined>
      aria-label={name}
      placeholder={name}
      value={value}
      options={[...options]}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      disabled={options.length === 0}
      style={{ minWidth: 140 }}
      popupMatchSelectWidth={false}
      onChange={onChoose}
    />
  );
}
