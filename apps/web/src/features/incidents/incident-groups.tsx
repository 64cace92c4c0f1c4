import { useQuery } from '@tanstack/react-query';
import { Button, Card, Empty, Flex, type TableColumnsType, Typography } from 'antd';
import { useDates } from '../../texts/dates';
import { useLanguage, useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { ProblemNote } from '../../ui/problem-note';
import { causeOf } from './incident-causes';
import { type Group, groupsQuery, type IncidentGroup } from './incident-queries';
import { incidentTexts } from './incident-texts';

interface IncidentGroupsProps {
  readonly group: Group | undefined;
  readonly onShow: (group: Group | undefined) => void;
}

/** How many incidents there are of each kind, each with its next step; nothing where there are none, which the list below says. */
export function IncidentGroups({ group, onShow }: IncidentGroupsProps) {
  const texts = useTexts(incidentTexts);
  const groups = useQuery(groupsQuery);
  const columns = useColumns(onShow);
  if (group === undefined && groups.data?.groups.length === 0) return null;
  return (
    <Card
      title={texts.groups}
      extra={
        group !== undefined && (
          <Button
            size="small"
            onClick={() => {
              onShow(undefined);
            }}
          >
            {texts.all}
          </Button>
        )
      }
    >
      <ProblemNote problem={groups.error} />
      <DataTable<IncidentGroup>
        size="middle"
        rowKey={keyOf}
        columns={columns}
        dataSource={[...(groups.data?.groups ?? [])]}
        loading={groups.isPending}
        pagination={false}
        locale={{ emptyText: <Empty description={groups.isPending ? ' ' : texts.noGroups} /> }}
      />
    </Card>
  );
}

const keyOf = ({ processId, element = '', code }: Group): string => [processId, element, code].join(' ');

function useColumns(onShow: (group: Group) => void): TableColumnsType<IncidentGroup> {
  const texts = useTexts(incidentTexts);
  const { language } = useLanguage();
  const write = useDates();
  return [
    {
      key: 'what',
      title: texts.columns.what,
      render: (_, { code }) => {
        const { what, next } = causeOf(code, language);
        return (
          <Flex vertical>
            <strong>{what}</strong>
            <Typography.Text type="secondary">{next}</Typography.Text>
          </Flex>
        );
      },
    },
    {
      key: 'where',
      title: texts.columns.where,
      render: (_, { processName, elementName }) => (elementName === undefined ? processName : `${processName} · ${elementName}`),
    },
    { key: 'count', title: texts.columns.count, dataIndex: 'count', align: 'right' },
    { key: 'oldest', title: texts.columns.oldest, render: (_, { oldestAt }) => write(oldestAt) },
    {
      key: 'show',
      title: texts.show,
      render: (_, group) => (
        <Button
          size="small"
          onClick={() => {
            onShow(group);
          }}
        >
          {texts.show}
        </Button>
      ),
    },
  ];
}
