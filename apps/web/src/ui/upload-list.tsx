import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useTexts } from '../texts/language';
import { defineTexts } from '../texts/texts';
import { UploadInput } from './form/upload-input';

const listTexts = defineTexts(
  { nth: (n: number, name: string) => (name === '' ? `材料 ${String(n)}` : `材料 ${String(n)}：${name}`), remove: '移除' },
  { nth: (n: number, name: string) => (name === '' ? `Paper ${String(n)}` : `Paper ${String(n)}: ${name}`), remove: 'Remove' },
);

interface UploadListProps {
  /** Of the file input. */
  readonly id: string;
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Any number of files, each uploaded at once; there is always room for one more. */
export function UploadList({ id, ids, onChange }: UploadListProps) {
  const texts = useTexts(listTexts);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  return (
    <Flex vertical gap="small">
      {ids.map((each, index) => (
        <Flex key={each} gap="small" align="center">
          <span>{texts.nth(index + 1, names.get(each) ?? '')}</span>
          <Button
            size="small"
            onClick={() => {
              onChange(ids.filter((other) => other !== each));
            }}
          >
            {texts.remove}
          </Button>
        </Flex>
      ))}
      <UploadInput
        key={names.size}
        id={id}
        value={undefined}
        onChange={(added, name) => {
          setNames(new Map([...names, [added, name]]));
          onChange([...ids, added]);
        }}
      />
    </Flex>
  );
}
