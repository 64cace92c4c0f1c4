import { useQuery } from '@tanstack/react-query';
import { Card, Empty, Table } from 'antd';
import { Link } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { definitionsQuery } from '../../ui/definitions/definition-queries';
import { ProblemNote } from '../../ui/problem-note';
import { runsQuery } from './scenario-queries';
import { scenarioTexts } from './scenario-texts';

type Run = Schema<'ScenarioRunHeadDto'>;

/** The latest runs of the county, each to be looked at again. */
export function LatestRuns() {
  const texts = useTexts(scenarioTexts);
  const write = useDates();
  const runs = useQuery(runsQuery);
  const definitions = useQuery(definitionsQuery);
  const { latestColumns: columns } = texts;
  const nameOf = (id: string): string => definitions.data?.processes.find((each) => each.id === id)?.name ?? id;
  return (
    <Card title={texts.latest}>
      <ProblemNote problem={runs.error} />
      <Table<Run>
        size="small"
        rowKey="id"
        loading={runs.isPending}
        pagination={false}
        dataSource={[...(runs.data?.runs ?? [])]}
        locale={{ emptyText: <Empty description={texts.noRun} /> }}
        scroll={{ x: 'max-content' }}
        columns={[
          { key: 'at', title: columns.at, render: (_, run) => <Link to={addressOf(run)}>{write(run.startedAt)}</Link> },
          { key: 'process', title: columns.process, render: (_, { processId }) => nameOf(processId) },
          { key: 'what', title: columns.what, render: (_, run) => <What run={run} /> },
          {
            key: 'result',
            title: columns.result,
            render: (_, { state, kept, played }) =>
              [texts.states[state], ...(played > 0 ? [texts.kept(kept, played)] : [])].join(texts.comma),
          },
          { key: 'by', title: columns.by, dataIndex: 'startedBy' },
        ]}
      />
    </Card>
  );
}

function What({ run: { version, own } }: { readonly run: Run }) {
  const texts = useTexts(scenarioTexts);
  const folder = version === undefined ? texts.ofUpload : texts.versionName(version, false);
  return own ? [texts.ofOwn, folder].join(texts.comma) : folder;
}

const addressOf = ({ id, processId, version, upload }: Run): string =>
  upload === undefined ? `?process=${processId}&version=${String(version)}&run=${id}` : `?upload=${upload}&run=${id}`;
