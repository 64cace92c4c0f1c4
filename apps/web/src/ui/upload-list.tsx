import { Button, Flex } from 'antd';
import { useTexts } from '../texts/language';
import { defineTexts } from '../texts/texts';
import { UploadInput } from './form/upload-input';

const listTexts = defineTexts(
  { nth: (n: number) => `材料 ${String(n)}`, remove: '移除' },
  { nth: (n: number) => `Paper ${String(n)}`, remove: 'Remove' },
);

interface UploadListProps {
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Any number of files, each uploaded at once; there is always room for one more. */
export function UploadList({ ids, onChange }: UploadListProps) {
  const texts = useTexts(listTexts);
  return (
    <Flex vertical gap="small">
      {ids.map((id, index) => (
        <Flex key={id} gap="small" align="center">
          <span>{texts.nth(index + 1)}</span>
          <Button
            size="small"
            onClick={() => {
              onChange(ids.filter((each) => each !== id));
            }}
          >
            {texts.remove}
          </Button>
        </Flex>
      ))}
      <UploadInput
        key={ids.length}
        id={`upload-${String(ids.length)}`}
        value={undefined}
        onChange={(id) => {
          if (typeof id === 'string') onChange([...ids, id]);
        }}
      />
    </Flex>
  );
}
