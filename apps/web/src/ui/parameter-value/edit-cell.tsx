import { Input, Select } from 'antd';
import { useTexts } from '../../texts/language';
import { type CellDraft, type CellFault } from './draft';
import { parameterValueTexts } from './parameter-value-texts';
import styles from './parameter-value.module.css';
import { type ParameterWords } from './use-parameter-words';
import { type Column } from './value-shape';

export interface EditCellProps {
  readonly column: Column;
  readonly draft: CellDraft;
  readonly fault: CellFault | undefined;
  /** What the cell is called, with its row. */
  readonly label: string;
  /** Codes to choose from; anything where there are none. */
  readonly options: readonly string[] | undefined;
  readonly words: ParameterWords;
  readonly onChange: (draft: CellDraft) => void;
}

/** A cell while it is changed, and below it what is wrong with it. */
export function EditCell(props: EditCellProps) {
  const { fault } = props;
  const { faults } = useTexts(parameterValueTexts);
  return (
    <>
      <CellInput {...props} />
      {fault !== undefined && (
        <div className={styles['fault']} role="alert">
          {faults[fault]}
        </div>
      )}
    </>
  );
}

function CellInput({ column, draft, fault, label, options, words, onChange }: EditCellProps) {
  const texts = useTexts(parameterValueTexts);
  const shared = { 'aria-label': label, 'aria-invalid': fault !== undefined, ...(fault !== undefined && { status: 'error' as const }) };
  if (column.kind === 'list') {
    return (
      <Select
        {...shared}
        mode={options === undefined ? 'tags' : 'multiple'}
        style={{ width: '100%' }}
        value={[...draft]}
        optionFilterProp="label"
        options={options?.map((value) => ({ value, label: words.code(value) }))}
        onChange={(items: string[]) => onChange(items)}
      />
    );
  }
  const choices = column.kind === 'boolean' ? booleans(texts) : options?.map((value) => ({ value, label: words.code(value) }));
  const text = typeof draft === 'string' ? draft : '';
  if (choices !== undefined) {
    return (
      <Select
        {...shared}
        style={{ width: '100%' }}
        value={text}
        showSearch
        optionFilterProp="label"
        options={choices}
        onChange={onChange}
      />
    );
  }
  return <Input {...shared} value={text} onChange={({ target }) => onChange(target.value)} />;
}

const booleans = ({ yes, no }: { readonly yes: string; readonly no: string }) => [
  { value: 'true', label: yes },
  { value: 'false', label: no },
];
