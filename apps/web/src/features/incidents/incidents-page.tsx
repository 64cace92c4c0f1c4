import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Flex, type TableColumnsType, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useDates } from '../../texts/dates';
import { useLanguage, useTexts } from '../../texts/language';
import { PageTitle } from '../../ui/page-title';
import { PagedTable } from '../../ui/paged-table';
import { ProblemNote } from '../../ui/problem-note';
import { SectionTitle } from '../../ui/section-title';
import { useAddress } from '../../ui/use-address';
import { causeOf } from './incident-causes';
import { IncidentGroups } from './incident-groups';
import { type Group, type Incident, incidentsQuery } from './incident-queries';
import { incidentTexts } from './incident-texts';
import { RepairDrawer } from './repair-drawer';
import { RetryResults } from './retry-results';
import { TechnicalReason } from './technical-reason';
import { useRetry } from './use-retry';

/** What failed and waits for an operator: by cause, then case by case. */
export function IncidentsPage() {
  const texts = useTexts(incidentTexts);
  const address = useAddress();
  const group = groupOf(address.get);
  const repaired = address.get('incident');
  return (
    <Flex vertical gap="large">
      <div>
        <PageTitle>{texts.title}</PageTitle>
        <Typography.Text type="secondary">{texts.intro}</Typography.Text>
      </div>
      <IncidentGroups
        group={group}
        onShow={(shown) => {
          address.put({ process: shown?.processId, element: shown?.element, code: shown?.code });
        }}
      />
      <IncidentList
        key={JSON.stringify(group)}
        group={group}
        onRepair={(incident) => {
          address.put({ incident });
        }}
      />
      {repaired !== undefined && (
        <RepairDrawer
          id={repaired}
          onClose={() => {
            address.put({ incident: undefined });
          }}
        />
      )}
    </Flex>
  );
}

function groupOf(get: (name: string) => string | undefined): Group | undefined {
  const [processId, code, element] = [get('process'), get('code'), get('element')];
  if (processId === undefined || code === undefined) return undefined;
  return { processId, code, ...(element === undefined ? {} : { element }) };
}

interface IncidentListProps {
  readonly group: Group | undefined;
  readonly onRepair: (id: string) => void;
}

function IncidentList({ group, onRepair }: IncidentListProps) {
  const texts = useTexts(incidentTexts);
  const pages = useInfiniteQuery(incidentsQuery(group));
  const rows = pages.data?.pages.flatMap(({ incidents }) => incidents) ?? [];
  const [selected, setSelected] = useState<readonly string[]>([]);
  const { retry, results, problem, clear } = useRetry();
  const tryAgain = (incidents: readonly Incident[]): void => {
    retry.mutate(incidents);
    setSelected([]);
  };
  const columns = useColumns({ onRepair, onRetry: (incident) => tryAgain([incident]), busy: retry.isPending });
  return (
    <Flex vertical gap="middle">
      <Flex justify="space-between" align="center">
        <SectionTitle>{texts.list}</SectionTitle>
        <Button
          type="primary"
          disabled={selected.length === 0}
          loading={retry.isPending}
          onClick={() => {
            tryAgain(rows.filter(({ id }) => selected.includes(id)));
          }}
        >
          {texts.retrySelected(selected.length)}
        </Button>
      </Flex>
      <ProblemNote problem={problem} />
      {results.length > 0 && <RetryResults results={results} onClose={clear} />}
      <PagedTable<Incident>
        pages={pages}
        rows={rows}
        rowKey="id"
        columns={columns}
        empty={group === undefined ? texts.noGroups : texts.none}
        rowSelection={{
          selectedRowKeys: [...selected],
          onChange: (chosen) => {
            setSelected(chosen.map(String));
          },
        }}
      />
    </Flex>
  );
}

interface RowActions {
  readonly onRepair: (id: string) => void;
  readonly onRetry: (incident: Incident) => void;
  readonly busy: boolean;
}

function useColumns({ onRepair, onRetry, busy }: RowActions): TableColumnsType<Incident> {
  const texts = useTexts(incidentTexts);
  const { language } = useLanguage();
  const write = useDates();
  return [
    {
      key: 'number',
      title: texts.columns.number,
      render: (_, { caseId, caseNumber }) => (
        <>
          <div>{caseNumber}</div>
          <Link to={`/replay/${caseId}`}>{texts.replay}</Link>
        </>
      ),
    },
    {
      key: 'where',
      title: texts.columns.where,
      render: (_, { processName, elementName, about }) => `${processName} · ${elementName ?? texts.about[about]}`,
    },
    {
      key: 'what',
      title: texts.columns.what,
      render: (_, { code, reason }) => (
        <>
          <div>{causeOf(code, language).what}</div>
          <TechnicalReason reason={reason} />
        </>
      ),
    },
    { key: 'since', title: texts.columns.since, render: (_, { openedAt }) => write(openedAt) },
    {
      key: 'actions',
      title: texts.repair,
      render: (_, incident) => (
        <Flex gap="small">
          <Button size="small" loading={busy} onClick={() => onRetry(incident)}>
            {texts.retry}
          </Button>
          <Button size="small" onClick={() => onRepair(incident.id)}>
            {texts.repair}
          </Button>
        </Flex>
      ),
    },
  ];
}
