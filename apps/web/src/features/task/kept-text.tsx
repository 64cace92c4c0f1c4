import { Form, Input } from 'antd';
import { type Field } from '../../forms/field';
import { type JsonObject } from '../../forms/json';
import { showData } from '../../forms/show-value';
import { useTexts } from '../../texts/language';
import { useValueWords } from '../../ui/value-words';
import { taskTexts } from './task-texts';

/** What was written and cannot be handed in here, to be copied; nothing where nothing was written. */
export function KeptText({ fields, data }: { readonly fields: readonly Field[]; readonly data: JsonObject }) {
  const texts = useTexts(taskTexts);
  const words = useValueWords();
  const lines = showData(fields, data, words);
  if (lines.length === 0) return null;
  return (
    <Form.Item label={texts.kept} htmlFor="kept-text" layout="vertical">
      <Input.TextArea
        id="kept-text"
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
