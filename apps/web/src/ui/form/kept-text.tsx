import { Form, Input } from 'antd';
import { useId } from 'react';
import { type Field } from '../../forms/field';
import { type JsonObject } from '../../forms/json';
import { showData } from '../../forms/show-value';
import { useTexts } from '../../texts/language';
import { defineTexts } from '../../texts/texts';
import { useValueWords } from '../value-words';

const keptTexts = defineTexts(
  { kept: (of: string | undefined) => (of === undefined ? '您已填写的内容（可复制）' : `您在 ${of} 已填写的内容（可复制）`) },
  { kept: (of: string | undefined) => (of === undefined ? 'What you wrote (to be copied)' : `What you wrote for ${of} (to be copied)`) },
);

interface KeptTextProps {
  readonly fields: readonly Field[];
  readonly data: JsonObject;
  /** The number of its case, where there may be several. */
  readonly of?: string;
}

/** What was written and cannot be handed in here, to be copied; nothing where nothing was written. */
export function KeptText({ fields, data, of }: KeptTextProps) {
  const id = useId();
  const texts = useTexts(keptTexts);
  const words = useValueWords();
  const lines = showData(fields, data, words);
  if (lines.length === 0) return null;
  return (
    <Form.Item label={texts.kept(of)} htmlFor={id} layout="vertical">
      <Input.TextArea
        id={id}
        readOnly
        autoSize
        value={lines.map(({ title, text }) => `${title}${words.colon}${text}`).join('\n')}
        onFocus={({ target }) => {
          target.select();
        }}
      />
    </Form.Item>
  );
}
