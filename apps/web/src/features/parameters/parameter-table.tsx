import { useQuery } from '@tanstack/react-query';
import { Button, Empty, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { type Schema } from '../../api/schemas';
import { useMayDo } from '../../session/me';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { ParameterValue } from '../../ui/parameter-value/parameter-value';
import { ProblemNote } from '../../ui/problem-note';
import { parametersQuery } from './parameter-queries';
import { shapeOfParameter, valueOfEntry } from './shape-of-parameter';
import { parameterTexts } from './parameter-texts';
import styles from './parameters.module.css';
import { regionWord } from './region-word';
import { SetParameter } from './set-parameter';

type Parameter = Schema<'ParameterDto'>;
type Entry = Schema<'ParameterEntryDto'>;

/** Each parameter with the value in force; its other values below it. */
export function ParameterTable({ process }: { readonly process: string }) {
  const texts = useTexts(parameterTexts);
  const { data, error, isPending } = useQuery(parametersQuery(process));
  const [setting, set] = useState<Parameter>();
  const [open, setOpen] = useState<readonly string[]>([]);
  const toggle = ({ name }: Parameter): void => {
    setOpen((before) => (before.includes(name) ? before.filter((each) => each !== name) : [...before, name]));
  };
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
        columns={useColumns({ set, toggle })}
        locale={{ emptyText: <Empty description={isPending ? ' ' : texts.none} /> }}
        expandable={{
          expandedRowKeys: [...open],
          onExpand: (_, row) => toggle(row),
          rowExpandable: (row) => row.entries.length > 1 || isWide(row),
          expandedRowRender: (row) => <Whole parameter={row} own={data?.region ?? ''} />,
        }}
      />
      {setting !== undefined && data !== undefined && (
        <SetParameter
          process={process}
          parameter={setting}
          today={data.today}
          region={data.region}
          startedToday={data.startedToday}
          onClose={() => set(undefined)}
        />
      )}
    </>
  );
}

const inForce = ({ entries }: Parameter): Entry | undefined => entries.find((entry) => entry.inForce);

interface Doing {
  readonly set: (parameter: Parameter) => void;
  readonly toggle: (parameter: Parameter) => void;
}

/** What no column of the page has room for stands below its row. */
const isWide = (parameter: Parameter): boolean => (shapeOfParameter(parameter)?.tables ?? []).some(({ columns }) => columns.length > 4);

function useColumns({ set, toggle }: Doing): TableColumnsType<Parameter> {
  const texts = useTexts(parameterTexts);
  const maySet = useMayDo()(['set-parameters']);
  const { columns } = texts;
  return [
    { key: 'name', title: columns.name, width: '14%', render: (_, { title }) => <span className={styles['name']}>{title}</span> },
    {
      key: 'value',
      title: columns.value,
      width: '34%',
      render: (_, row) => (
        <>
          {isWide(row) ? (
            <Button size="small" type="link" onClick={() => toggle(row)} aria-label={texts.showTable(row.title)}>
              {texts.table}
            </Button>
          ) : (
            <Value parameter={row} entry={inForce(row)} />
          )}
          <Coming parameter={row} />
        </>
      ),
    },
    { key: 'from', title: columns.from, width: '9%', render: (_, row) => <From entry={inForce(row)} /> },
    { key: 'source', title: columns.source, width: '17%', render: (_, row) => inForce(row)?.source },
    { key: 'by', title: columns.by, width: '8%', render: (_, row) => <SetBy parameter={row} entry={inForce(row)} /> },
    { key: 'openCases', title: columns.openCases, align: 'right', width: '7%', render: (_, row) => inForce(row)?.openCases ?? 0 },
    ...(maySet
      ? [
          {
            key: 'actions',
            title: columns.actions,
            width: 112,
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

/** The value in force with the room of the page, and below it all others. */
function Whole({ parameter, own }: { readonly parameter: Parameter; readonly own: string }) {
  return (
    <>
      {isWide(parameter) && <Value parameter={parameter} entry={inForce(parameter)} />}
      {parameter.entries.length > 1 && <Entries parameter={parameter} own={own} />}
    </>
  );
}

function Value({ parameter, entry }: { readonly parameter: Parameter; readonly entry: Entry | undefined }) {
  if (entry === undefined) return '—';
  return <ParameterValue value={valueOfEntry(entry)} shape={shapeOfParameter(parameter)} words={parameter.words} />;
}

function Coming({ parameter }: { readonly parameter: Parameter }) {
  const texts = useTexts(parameterTexts);
  const write = useDates();
  const at = parameter.entries.findIndex((entry) => entry.inForce);
  return parameter.entries
    .slice(0, Math.max(0, at))
    .filter(({ setBy }) => setBy !== undefined)
    .map((entry) => (
      <div key={entry.setAt} className={styles['coming']}>
        {texts.later(write(entry.effectiveFrom, 'day'))} <Value parameter={parameter} entry={entry} />
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

function Entries({ parameter, own }: { readonly parameter: Parameter; readonly own: string }) {
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
        { key: 'region', title: columns.region, render: (_, { region }) => regionWord(region, own, texts.regions) },
        { key: 'value', title: columns.value, width: '36%', render: (_, entry) => <Value parameter={parameter} entry={entry} /> },
        { key: 'source', title: columns.source, width: '22%', dataIndex: 'source' },
        { key: 'by', title: columns.by, render: (_, entry) => <SetBy parameter={parameter} entry={entry} /> },
        { key: 'openCases', title: columns.openCases, align: 'right', dataIndex: 'openCases' },
      ]}
    />
  );
}
