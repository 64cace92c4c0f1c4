import { Typography } from 'antd';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { defineTexts } from '../../texts/texts';
import styles from './decision-table.module.css';

const decisionTexts = defineTexts(
  {
    row: '条',
    note: '说明',
    any: '不限',
    matched: '（命中）',
    policies: {
      UNIQUE: '只有一条命中',
      FIRST: '取第一条命中',
      ANY: '命中各条结果相同',
      PRIORITY: '取优先级最高的',
      COLLECT: '汇总全部命中',
      'RULE ORDER': '按顺序取全部命中',
      'OUTPUT ORDER': '按结果顺序取全部命中',
    },
  },
  {
    row: 'Row',
    note: 'Note',
    any: 'any',
    matched: ' (matched)',
    policies: {
      UNIQUE: 'one row matches',
      FIRST: 'the first row that matches counts',
      ANY: 'all rows that match say the same',
      PRIORITY: 'the result of highest priority counts',
      COLLECT: 'all rows that match are collected',
      'RULE ORDER': 'all rows that match, in their order',
      'OUTPUT ORDER': 'all rows that match, in the order of results',
    },
  },
);

interface DecisionTableProps {
  readonly decision: Schema<'DecisionDto'>;
  /** Numbers of rows, from 1, that stand out. */
  readonly matched?: readonly number[];
}

/** A decision table as it is written, for people to read. */
export function DecisionTable({ decision, matched = [] }: DecisionTableProps) {
  const texts = useTexts(decisionTexts);
  const { name, hitPolicy, inputs, outputs, rows, expression } = decision;
  const policies: Readonly<Record<string, string>> = texts.policies;
  const hasNotes = rows.some(({ note }) => note !== undefined);
  if (rows.length === 0) return <Expression name={name} expression={expression} />;
  return (
    <section className={styles['section']} tabIndex={0} aria-label={name}>
      <table className={styles['table']}>
        <caption>
          {name}
          {hitPolicy !== undefined && ` · ${policies[hitPolicy] ?? hitPolicy}`}
        </caption>
        <thead>
          <tr>
            {[texts.row, ...inputs, ...outputs, ...(hasNotes ? [texts.note] : [])].map((label, at) => (
              <th key={String(at)} scope="col" className={at > inputs.length ? styles['output'] : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ tests, results, note }, at) => (
            <tr key={String(at)} className={matched.includes(at + 1) ? styles['matched'] : undefined}>
              <th scope="row">{`${String(at + 1)}${matched.includes(at + 1) ? texts.matched : ''}`}</th>
              {[...tests, ...results].map((text, cell) => (
                <td key={String(cell)}>{text === '-' || text === '' ? <span className={styles['any']}>{texts.any}</span> : text}</td>
              ))}
              {hasNotes && <td>{note}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Expression({ name, expression }: { readonly name: string; readonly expression: string | undefined }) {
  return (
    <section>
      <Typography.Text strong>{name}</Typography.Text>
      <pre className={styles['expression']} tabIndex={0}>
        {expression ?? '—'}
      </pre>
    </section>
  );
}
