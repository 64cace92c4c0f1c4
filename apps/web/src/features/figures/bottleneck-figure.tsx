import { useQuery } from '@tanstack/react-query';
import { Typography } from 'antd';
import { useTexts } from '../../texts/language';
import { Figure } from './figure';
import { type Bottleneck, bottlenecksQuery, type FigureQuery } from './figures-queries';
import { figuresTexts } from './figures-texts';
import styles from './figures.module.css';
import { heatOf, heatTableOf } from './heat-table';

/** Where cases stay: each stage in each township, darker where it takes longer. */
export function BottleneckFigure({ query }: { readonly query: FigureQuery }) {
  const texts = useTexts(figuresTexts);
  const reading = useQuery(bottlenecksQuery(query));
  const { cells = [], withheld = 0 } = reading.data ?? {};
  return (
    <Figure sheet="bottlenecks" query={query} reading={reading} isEmpty={cells.length === 0 && withheld === 0}>
      {cells.length > 0 && <Heat cells={cells} />}
      {withheld > 0 && <Typography.Paragraph type="secondary">{texts.withheld(withheld)}</Typography.Paragraph>}
    </Figure>
  );
}

function Heat({ cells }: { readonly cells: readonly Bottleneck[] }) {
  const { bottlenecks: texts, process, durations, noTownship } = useTexts(figuresTexts);
  const { townships, rows } = heatTableOf(cells);
  return (
    <div className={styles['scroll']} tabIndex={0} role="group" aria-label={texts.title}>
      <table className={styles['heat']}>
        <thead>
          <tr>
            <th scope="col">{process}</th>
            <th scope="col">{durations.stage}</th>
            {townships.map(({ id, name }) => (
              <th key={id} scope="col">
                {id === '' ? noTownship : name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.process}</th>
              <th scope="row">{row.stage}</th>
              {townships.map(({ id }) => (
                <HeatCell key={id} cell={row.cells.get(id)} all={cells} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const DARKEST = 60;

function HeatCell({ cell, all }: { readonly cell: Bottleneck | undefined; readonly all: readonly Bottleneck[] }) {
  const { bottlenecks: texts } = useTexts(figuresTexts);
  if (cell === undefined) return <td>{texts.none}</td>;
  const share = Math.round(DARKEST * heatOf(cell.median, all));
  return (
    <td style={{ background: `color-mix(in srgb, #f5a623 ${String(share)}%, #fff)`, printColorAdjust: 'exact' }}>
      {cell.median.toFixed(1).replace('.0', '')}
      <div className={styles['cases']}>{texts.cases(cell.cases)}</div>
    </td>
  );
}
