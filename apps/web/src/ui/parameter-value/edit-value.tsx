import { Button, Form } from 'antd';
import { useTexts } from '../../texts/language';
import { cellKey, type CellDraft, type Draft, type DraftFaults, emptyRow, FIELDS, type RowDraft } from './draft';
import { EditCell } from './edit-cell';
import { type Grid } from './grid';
import { optionsOf, textsIn } from './options-of';
import { parameterValueTexts } from './parameter-value-texts';
import styles from './parameter-value.module.css';
import { type ParameterWord, useParameterWords } from './use-parameter-words';
import { type Column, type ValueShape } from './value-shape';

interface EditValueProps {
  readonly shape: ValueShape;
  readonly draft: Draft;
  readonly faults: DraftFaults;
  /** All values of the parameter: what stands in their cells may be chosen again. */
  readonly known: readonly Grid[];
  readonly words: readonly ParameterWord[];
  readonly onChange: (draft: Draft) => void;
}

/** A value by its cells: fields one below the other, tables with rows that may be added and deleted. */
export function EditValue({ shape, draft, onChange, ...rest }: EditValueProps) {
  const words = useParameterWords(rest.words);
  const title = useColumnTitle(rest.words);
  return (
    <>
      {shape.fields.map((column) => (
        <Form.Item key={column.path} label={title(column)}>
          <PlacedCell
            {...rest}
            table={FIELDS}
            row={0}
            column={column}
            draft={draft.fields.get(column.path) ?? ''}
            onChange={(cell) => onChange({ ...draft, fields: put(draft.fields, column.path, cell) })}
          />
        </Form.Item>
      ))}
      {shape.tables.map(({ name, columns }) => (
        <Form.Item key={name} label={name === '' ? undefined : words.field(name)}>
          <EditRows
            {...rest}
            name={name}
            columns={columns}
            rows={draft.tables.get(name) ?? []}
            onChange={(rows) => onChange({ ...draft, tables: new Map([...draft.tables, [name, rows]]) })}
          />
        </Form.Item>
      ))}
    </>
  );
}

const put = (row: RowDraft, path: string, cell: CellDraft): RowDraft => new Map([...row, [path, cell]]);

/** What a column is called, with what its numbers are written in. */
function useColumnTitle(given: readonly ParameterWord[]): (column: Column) => string {
  const texts = useTexts(parameterValueTexts);
  const words = useParameterWords(given);
  const written: Readonly<Record<string, string>> = { fen: texts.inYuan, share: texts.inPercent, 'per-cent': texts.inPercent };
  return ({ path, unit, kind }) => `${path === '' ? texts.whole : words.field(path)}${kind === 'text' ? '' : (written[unit] ?? '')}`;
}

type Beside = Pick<EditValueProps, 'faults' | 'known' | 'words'>;

interface PlacedCellProps extends Beside {
  readonly table: string;
  readonly row: number;
  readonly column: Column;
  readonly draft: CellDraft;
  readonly onChange: (cell: CellDraft) => void;
}

function PlacedCell({ table, row, column, draft, faults, known, words: given, onChange }: PlacedCellProps) {
  const texts = useTexts(parameterValueTexts);
  const words = useParameterWords(given);
  const title = useColumnTitle(given)(column);
  const seen = textsIn(known, table === FIELDS ? '' : table, column.path);
  return (
    <EditCell
      column={column}
      draft={draft}
      fault={faults.get(cellKey(table, row, column.path))}
      label={table === FIELDS ? title : `${texts.row(row + 1)}${texts.placeSeparator}${title}`}
      options={column.kind === 'text' || column.kind === 'list' ? optionsOf(seen, given, column) : undefined}
      words={words}
      onChange={onChange}
    />
  );
}

interface EditRowsProps extends Beside {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly RowDraft[];
  readonly onChange: (rows: readonly RowDraft[]) => void;
}

function EditRows({ name, columns, rows, onChange, ...beside }: EditRowsProps) {
  const texts = useTexts(parameterValueTexts);
  const title = useColumnTitle(beside.words);
  return (
    <>
      <div className={styles['scroll']}>
        <table className={`${styles['table'] ?? ''} ${styles['edit'] ?? ''}`}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.path} scope="col">
                  {title(column)}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                {columns.map((column) => (
                  <td key={column.path}>
                    <PlacedCell
                      {...beside}
                      table={name}
                      row={at}
                      column={column}
                      draft={row.get(column.path) ?? ''}
                      onChange={(cell) => onChange(rows.map((each, index) => (index === at ? put(each, column.path, cell) : each)))}
                    />
                  </td>
                ))}
                <td>
                  <Button size="small" aria-label={texts.remove(at + 1)} onClick={() => onChange(rows.filter((_, index) => index !== at))}>
                    {texts.removeShort}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {beside.faults.has(cellKey(name, 0, '')) && <div className={styles['fault']}>{texts.faults['no-rows']}</div>}
      <Button size="small" onClick={() => onChange([...rows, emptyRow(columns)])}>
        {texts.add}
      </Button>
    </>
  );
}
