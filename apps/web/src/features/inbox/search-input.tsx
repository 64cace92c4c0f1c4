import { Input, type InputRef } from 'antd';
import { type RefObject, useState } from 'react';

interface SearchInputProps {
  readonly value: string | undefined;
  readonly hint: string;
  readonly input: RefObject<InputRef | null>;
  readonly onSearch: (words: string | undefined) => void;
}

/** Searches on Enter; cleared, it shows all again. */
export function SearchInput({ value = '', hint, input, onSearch }: SearchInputProps) {
  const [typed, setTyped] = useState(value);
  return (
    <Input.Search
      ref={input}
      aria-label={hint}
      placeholder={hint}
      value={typed}
      allowClear
      style={{ width: 230 }}
      onChange={({ target }) => {
        setTyped(target.value);
      }}
      onSearch={(words) => {
        const trimmed = words.trim();
        onSearch(trimmed === '' ? undefined : trimmed);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') input.current?.blur();
      }}
    />
  );
}
