import { Button, Flex, type InputRef, Select } from 'antd';
import { type RefObject } from 'react';
import { useTexts } from '../../texts/language';
import { type Choice, type ChoiceGroup, CHOSEN, useFilterChoices } from './filter-choices';
import { type InboxFilter, isEmpty } from './inbox-filter';
import { inboxTexts } from './inbox-texts';
import { SearchInput } from './search-input';
import styles from './filter-bar.module.css';

interface FilterBarProps {
  readonly filter: InboxFilter;
  readonly onChange: (filter: InboxFilter) => void;
  readonly search: RefObject<InputRef | null>;
}

/** What narrows every tab: it stands in the address, so that a reload and a link show the same. */
export function FilterBar({ filter, onChange, search }: FilterBarProps) {
  const texts = useTexts(inboxTexts).filter;
  const { options, byName } = useFilterChoices(filter);
  const change = (part: Partial<Record<keyof InboxFilter, string | undefined>>): void => {
    // What is undefined is left out of the address.
    onChange({ ...filter, ...part } as InboxFilter);
  };
  return (
    <Flex gap="small" wrap role="search" aria-label={texts.label} className={styles['bar'] ?? ''}>
      {CHOSEN.filter((name) => name !== 'batch' || options.batch.length > 0 || filter.batch !== undefined).map((name) => (
        <ChoiceInput
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
        hint={byName ? texts.byName : texts.byNumber}
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

interface ChoiceInputProps {
  readonly name: string;
  readonly value: string | undefined;
  readonly options: readonly (Choice | ChoiceGroup)[];
  readonly onChoose: (value: string | undefined) => void;
}

function ChoiceInput({ name, value, options, onChoose }: ChoiceInputProps) {
  return (
    <Select<string | undefined>
      aria-label={name}
      placeholder={name}
      value={value}
      options={[...options]}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      disabled={options.length === 0}
      className={styles['choice'] ?? ''}
      popupMatchSelectWidth={false}
      onChange={onChoose}
    />
  );
}
