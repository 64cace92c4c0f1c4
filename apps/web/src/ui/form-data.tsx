import { Descriptions } from 'antd';
import { fieldsOf } from '../forms/field';
import { type JsonObject } from '../forms/json';
import { showData } from '../forms/show-value';
import styles from './form-data.module.css';
import { useValueWords } from './value-words';

interface FormDataProps {
  /** JSON Schema and JSON, as the API says. */
  readonly schema: unknown;
  readonly data: unknown;
}

/** What was filled in by a form, line by line, in the words of the form. */
export function FormData({ schema, data }: FormDataProps) {
  const words = useValueWords();
  // The API says that the one is a JSON Schema and the other JSON.
  const lines = showData(fieldsOf(schema as JsonObject), data as JsonObject, words);
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
