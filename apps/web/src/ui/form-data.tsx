import { Descriptions } from 'antd';
import { fieldsOf } from '../forms/field';
import { type JsonObject } from '../forms/json';
import { showData } from '../forms/show-value';
import styles from './form-data.module.css';
import { useValueWords } from './value-words';

interface FormDataProps {
  /** JSON Schema, and the JSON that it describes. */
  readonly schema: JsonObject;
  readonly data: JsonObject;
}

/** What was filled in by a form, line by line, in the words of the form. */
export function FormData({ schema, data }: FormDataProps) {
  const words = useValueWords();
  const lines = showData(fieldsOf(schema), data, words);
  return (
    <Descriptions
      size="small"
      bordered
      column={1}
      styles={{ label: { width: '35%' } }}
      items={lines.map(({ name, title, text }) => ({ key: name, label: title, children: <span className={styles['text']}>{text}</span> }))}
    />
  );
}
