import { Button, Empty, Table } from 'antd';
import { useSearchParams } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { FaultList } from './fault-list';
import { scenarioTexts } from './scenario-texts';
import styles from './scenarios.module.css';

type Result = Schema<'ScenarioResultDto'>;

/** What came of each story so far; those that came out otherwise first. */
export function RunResults({ run }: { readonly run: Schema<'ScenarioRunDto'> }) {
  const texts = useTexts(scenarioTexts);
  const [, setSearch] = useSearchParams();
  const { resultColumns: columns } = texts;
  const see = (no: number): void => {
    setSearch((before) => new URLSearchParams({ ...Object.fromEntries(before), story: String(no) }), { preventScrollReset: true });
  };
  return (
    <Table<Result>
      size="small"
      rowKey="no"
      pagination={run.results.length > 20 ? { pageSize: 20 } : false}
      dataSource={run.results.toSorted((a, b) => Number(a.kept) - Number(b.kept) || a.no - b.no)}
      locale={{ emptyText: <Empty description={texts.noResult} /> }}
      columns={[
        {
          key: 'name',
          title: columns.name,
          render: (_, { no, name, faults }) => (
            <>
              <Button type="link" className={styles['name'] ?? ''} aria-label={texts.seeWay(name)} onClick={() => see(no)}>
                {name}
              </Button>
              {faults.length > 0 && <FaultList faults={faults} />}
            </>
          ),
        },
        {
          key: 'result',
          title: columns.result,
          width: 130,
          render: (_, { kept }) => <span className={styles[kept ? 'kept' : 'otherwise']}>{kept ? texts.asTold : texts.otherwise}</span>,
        },
      ]}
    />
  );
}
