import { Alert, Card, Descriptions, type DescriptionsProps, Flex, Tag } from 'antd';
import { Link } from 'react-router';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { marks } from '../../texts/marks';
import { PageTitle } from '../../ui/page-title';
import { PrintButton } from '../../ui/print-button';
import { authorityTexts } from './authority-texts';
import { CaseActions } from './case-actions';
import { type WholeCase } from './case-queries';
import { caseTexts } from './case-texts';

interface CaseHeadProps {
  readonly found: WholeCase;
  /** The reader may not see it any more. */
  readonly isGone: boolean;
}

/** Which case it is, how it stands, and what may be done with it. */
export function CaseHead({ found, isGone }: CaseHeadProps) {
  const texts = useTexts(caseTexts);
  const facts = useFacts(found);
  return (
    <Card>
      <Flex justify="space-between" align="start" wrap gap="small">
        <PageTitle>{`${found.processName} · ${found.number}`}</PageTitle>
        {!isGone && <Tag color={found.status === 'open' ? 'blue' : 'default'}>{found.status === 'open' ? texts.open : texts.closed}</Tag>}
      </Flex>
      {isGone ? (
        <Alert type="warning" showIcon role="alert" title={texts.gone} />
      ) : (
        <Descriptions size="small" column={{ xs: 1, md: 2, xl: 3 }} items={facts} />
      )}
      <Flex gap="small" wrap className="no-print" style={{ marginTop: 12 }}>
        {found.desk !== undefined && <CaseActions found={found} actions={isGone ? [] : found.desk.actions} />}
        {!isGone && <PrintButton label={texts.print} />}
      </Flex>
    </Card>
  );
}

type Item = NonNullable<DescriptionsProps['items']>[number];

function useFacts(found: WholeCase): Item[] {
  const { head } = useTexts(caseTexts);
  const { comma } = useTexts(marks);
  const named = (names: readonly string[] | undefined): string | undefined =>
    names === undefined || names.length === 0 ? undefined : [...new Set(names)].join(comma);
  const { told, evidence } = useTexts(authorityTexts);
  const write = useDates();
  const { agent, townshipName, stageName, outcomeName, closedAt, desk } = found;
  const fact = (key: keyof typeof head, children: Item['children']): Item[] =>
    children === undefined ? [] : [{ key, label: head[key], children }];
  return [
    ...fact('subject', found.subject),
    ...fact('agent', agent && (agent.authority === undefined ? agent.name : told(agent.name, evidence[agent.authority.evidence]))),
    ...fact('office', found.organisation.name),
    ...fact('place', townshipName),
    ...(found.status === 'open' ? fact('stage', stageName) : fact('outcome', outcomeName)),
    ...fact('started', write(found.startedAt)),
    ...fact('closed', closedAt === undefined ? undefined : write(closedAt)),
    ...fact('batch', desk?.batch === undefined ? undefined : <Link to={`/batches/${desk.batch}`}>{desk.batch}</Link>),
    ...fact('recused', named(desk?.recused.map(({ name }) => name))),
    ...fact(
      'copies',
      named(desk?.copies.map(({ person, office }) => person?.name ?? `${office?.organisation.name ?? ''} ${office?.postName ?? ''}`)),
    ),
    ...fact('linked', found.linked.length === 0 ? undefined : <LinkedCases found={found} />),
  ];
}

function LinkedCases({ found: { linked } }: { readonly found: WholeCase }) {
  return (
    <Flex gap="small" wrap>
      {linked.map(({ id, number }) => (
        <Link key={id} to={`/cases/${id}`}>
          {number}
        </Link>
      ))}
    </Flex>
  );
}
