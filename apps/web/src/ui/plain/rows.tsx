import { type ReactNode } from 'react';
import { Card } from './card';
import plain from './plain.module.css';

interface RowsProps<Row> {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly draw: (row: Row) => ReactNode;
  /** Said where there are none; without it nothing stands there at all. */
  readonly empty?: string;
}

/** A part of a page with one line a row. */
export function Rows<Row>({ title, rows, draw, empty }: RowsProps<Row>) {
  if (rows.length === 0 && empty === undefined) return null;
  return (
    <Card title={title}>
      {rows.length === 0 && <p className={plain['small']}>{empty}</p>}
      <ul className={plain['list']}>
        {rows.map((row, index) => (
          <li key={index}>{draw(row)}</li>
        ))}
      </ul>
    </Card>
  );
}
