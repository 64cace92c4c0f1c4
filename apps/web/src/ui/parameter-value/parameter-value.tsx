import { type Json } from '../../forms/json';
import { useTexts } from '../../texts/language';
import { gridOf, type GridRow } from './grid';
import { parameterValueTexts } from './parameter-value-texts';
import styles from './parameter-value.module.css';
import { type ParameterWord, type ParameterWords, useParameterWords } from './use-parameter-words';
import { type Column, type ValueShape } from './value-shape';

interface ParameterValueProps {
  readonly value: Json;
  /** The shape of all values of the parameter; JSON where there is none. */
  readonly shape: ValueShape | undefined;
  readonly words: readonly ParameterWord[];
}

/** Longer tables are opened by whoever wants to read them. */
const SHORT = 8;

/** A value as people read it: a cell, its fields, or a table. */
export function ParameterValue({ value, shape, words: given }: ParameterValueProps) {
  const words = useParameterWords(given);
  if (shape === undefined) return <code className={styles['json']}>{JSON.stringify(value, undefined, 1)}</code>;
  const { fields, tables } = gridOf(value, shape);
  const [first] = shape.fields;
  if (first?.path === '') return <span className={styles['cell']}>{words.cell(fields.get(''), first)}</span>;
  return (
    <>
      {shape.fields.length > 0 && <Fields columns={shape.fields} row={fields} words={words} />}
      {shape.tables.map(({ name, columns }) => (
        <Rows key={name} name={name} columns={columns} rows={tables.get(name) ?? []} words={words} />
      ))}
    </>
  );
}

interface FieldsProps {
  readonly columns: readonly Column[];
  readonly row: GridRow;
  readonly words: ParameterWords;
}

function Fields({ columns, row, words }: FieldsProps) {
  return (
    <table className={styles['table']}>
      <tbody>
        {columns.map((column) => (
          <tr key={column.path}>
            <th scope="row">{words.field(column.path)}</th>
            <td>{words.cell(row.get(column.path), column)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface RowsProps {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly GridRow[];
  readonly words: ParameterWords;
}

function Rows({ name, columns, rows, words }: RowsProps) {
  const texts = useTexts(parameterValueTexts);
  const title = [...(name === '' ? [] : [words.field(name)]), texts.rows(rows.length)].join(texts.placeSeparator);
  return (
    <details className={styles['rows']} open={rows.length <= SHORT}>
      <summary>{title}</summary>
      <div className={styles['scroll']} role="region" aria-label={title} tabIndex={0}>
        <table className={styles['table']}>
          <thead>
            <tr>
              {columns.map(({ path }) => (
                <th key={path} scope="col">
                  {words.field(path)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                {columns.map((column) => (
                  <td key={column.path}>{words.cell(row.get(column.path), column)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
