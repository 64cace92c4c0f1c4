import { useTexts } from '../../texts/language';
import { marks } from '../../texts/marks';
import { type CellChange, listCellChanges } from './cell-changes';
import { type Grid } from './grid';
import { parameterValueTexts } from './parameter-value-texts';
import styles from './parameter-value.module.css';
import { type ParameterWord, useParameterWords } from './use-parameter-words';
import { type ValueShape } from './value-shape';

interface ValueChangesProps {
  readonly before: Grid;
  readonly after: Grid;
  readonly shape: ValueShape;
  readonly words: readonly ParameterWord[];
  /** What is said where nothing differs. */
  readonly none: string;
}

/** What a new value has otherwise, cell by cell, as it was and as it will be. */
export function ValueChanges({ before, after, shape, words, none }: ValueChangesProps) {
  const tell = useTell(words, shape);
  const changes = listCellChanges(before, after, shape);
  if (changes.length === 0) return <>{none}</>;
  return (
    <ul className={styles['changes']}>
      {changes.map((change, at) => (
        <li key={at}>{tell(change)}</li>
      ))}
    </ul>
  );
}

function useTell(given: readonly ParameterWord[], { tables }: ValueShape): (change: CellChange) => string {
  const texts = useTexts(parameterValueTexts);
  const { comma } = useTexts(marks);
  const words = useParameterWords(given);
  const inTable = (table: string): boolean => tables.some(({ name }) => name === table);
  return (change) => {
    if (change.kind !== 'cell') {
      const columns = tables.find(({ name }) => name === change.table)?.columns ?? [];
      return texts[change.kind](
        texts.row(change.row + 1),
        columns.map((column) => words.cell(change.cells.get(column.path), column)).join(comma),
      );
    }
    const { table, row, column, before, after } = change;
    const place = [
      ...(inTable(table) && column.path !== '' ? [texts.row(row + 1)] : []),
      column.path === '' ? texts.whole : words.field(column.path),
    ];
    return texts.changed(place.join(texts.placeSeparator), words.cell(before, column), words.cell(after, column));
  };
}
