import { useQuery } from '@tanstack/react-query';
import { Button, Empty, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { type Schema } from '../../api/schemas';
import { useMayDo } from '../../session/me';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { ProblemNote } from '../../ui/problem-note';
import { shownValue } from '../../ui/shown-value';
import { useValueWithUnit } from '../../ui/use-value-with-unit';
import { parametersQuery } from './parameter-queries';
import { parameterTexts } from './parameter-texts';
import styles from './parameters.module.css';
import { SetParameter } from './set-parameter';

type Parameter = Schema<'ParameterDto'>;
type Entry = Schema<'ParameterEntryDto'>;

/** Each parameter with the value in force; its other values below it. */
export function ParameterTable({ process }: { readonly process: string }) {
  const texts = useTexts(parameterTexts);
  const { data, error, isPending } = useQuery(parametersQuery(process));
  const [setting, set] = useState<Parameter>();
  return (
    <>
      <ProblemNote problem={error} />
      <DataTable<Parameter>
        rowKey="name"
        size="small"
        tableLayout="fixed"
        loading={isPending}
        pagination={false}
        dataSource={data?.parameters}
        columns={useColumns(set)}
        locale={{ emptyText: <Empty description={isPending ? ' ' : texts.none} /> }}
        expandable={{ rowExpandable: ({ entries }) => entries.length > 1, expandedRowRender: (row) => <Entries parameter={row} /> }}
      />
      {setting !== undefined && data !== undefined && (
        <SetParameter
          process={process}
          parameter={setting}
          today={data.today}
          startedToday={data.startedToday}
          onClose={() => set(undefined)}
        />
      )}
    </>
  );
}

const inForce = ({ entries }: Parameter): Entry | undefined => entries.find((entry) => entry.inForce);

function useColumns(set: (parameter: Parameter) => void): TableColumnsType<Parameter> {
  const texts = useTexts(parameterTexts);
  const withUnit = useValueWithUnit();
  const maySet = useMayDo()(['set-parameters']);
  const { columns } = texts;
  return [
    { key: 'name', title: columns.name, width: '18%', render: (_, { title }) => <span className={styles['name']}>{title}</span> },
    {
      key: 'value',
      title: columns.value,
      width: '22%',
      render: (_, row) => (
        <>
          <strong className={styles['name']}>{withUnit(inForce(row)?.value, row.unit)}</strong>
          <Coming parameter={row} />
        </>
      ),
    },
    { key: 'from', title: columns.from, render: (_, row) => <From entry={inForce(row)} /> },
    { key: 'source', title: columns.source, width: '26%', render: (_, row) => inForce(row)?.source },
    { key: 'by', title: columns.by, render: (_, row) => <SetBy parameter={row} entry={inForce(row)} /> },
    { key: 'openCases', title: columns.openCases, align: 'right', render: (_, row) => inForce(row)?.openCases ?? 0 },
    ...(maySet
      ? [
          {
            key: 'actions',
            title: columns.actions,
            render: (_: unknown, row: Parameter) => (
              <Button size="small" onClick={() => set(row)} aria-label={texts.setTitle(row.title)}>
                {texts.set}
              </Button>
            ),
          },
        ]
      : []),
  ];
}

function Coming({ parameter }: { readonly parameter: Parameter }) {
  const texts = useTexts(parameterTexts);
  const write = useDates();
  const at = parameter.entries.findIndex((entry) => entry.inForce);
  return parameter.entries
    .slice(0, Math.max(0, at))
    .filter(({ setBy }) => setBy !== undefined)
    .map(({ value, effectiveFrom, setAt }) => (
      <div key={setAt} className={styles['coming']}>
        {texts.later(shownValue(value), write(effectiveFrom, 'day'))}
      </div>
    ));
}

function From({ entry }: { readonly entry: Entry | undefined }) {
  const texts = useTexts(parameterTexts);
  const write = useDates();
  if (entry === undefined) return '—';
  return entry.effectiveFrom.startsWith('0001') ? texts.always : write(entry.effectiveFrom, 'day');
}

function SetBy({ parameter, entry }: { readonly parameter: Parameter; readonly entry: Entry | undefined }) {
  const texts = useTexts(parameterTexts);
  const write = useDates();
  if (entry?.setBy === undefined) return parameter.builtIn ? texts.builtIn : texts.folder;
  return (
    <>
      {entry.setBy}
      {entry.setAt !== undefined && <div className={styles['coming']}>{write(entry.setAt)}</div>}
    </>
  );
}

function Entries({ parameter }: { readonly parameter: Parameter }) {
  const texts = useTexts(parameterTexts);
  const { columns } = texts;
  return (
    <DataTable<Entry>
      size="small"
      tableLayout="fixed"
      title={() => texts.history}
      rowKey={({ effectiveFrom, region, setAt }) => `${effectiveFrom} ${region} ${setAt ?? ''}`}
      pagination={false}
      dataSource={[...parameter.entries]}
      columns={[
        { key: 'from', title: columns.from, render: (_, entry) => <From entry={entry} /> },
        { key: 'value', title: columns.value, render: (_, { value }) => shownValue(value) },
        { key: 'source', title: columns.source, width: '40%', dataIndex: 'source' },
        { key: 'by', title: columns.by, render: (_, entry) => <SetBy parameter={parameter} entry={entry} /> },
        { key: 'openCases', title: columns.openCases, align: 'right', dataIndex: 'openCases' },
      ]}
    />
  );
}
