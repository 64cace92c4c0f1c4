import { useQuery } from '@tanstack/react-query';
import { Card, Descriptions, Empty, Flex, Skeleton } from 'antd';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { CaseObjections } from './case-objections';
import styles from './case.module.css';
import { publicitiesQuery, type WholeCase } from './case-queries';
import { papersTexts } from './papers-texts';

type Publicity = Schema<'ProofDto'>;

/** What was public of the case, where and when, and who objected. */
export function CasePublicities({ found }: { readonly found: WholeCase }) {
  const { publicity: texts } = useTexts(papersTexts);
  const { data, error, isPending } = useQuery(publicitiesQuery(found.id));
  if (isPending) return <Skeleton active />;
  const publicities = data?.publicities ?? [];
  return (
    <Flex vertical gap="middle">
      <ProblemNote problem={error} />
      {publicities.length === 0 && error === null && <Empty description={texts.none} />}
      {publicities.map((publicity) => (
        <PublicityCard key={publicity.id} caseId={found.id} publicity={publicity} />
      ))}
      {publicities.length > 0 && <CaseObjections found={found} />}
    </Flex>
  );
}

function PublicityCard({ caseId, publicity }: { readonly caseId: string; readonly publicity: Publicity }) {
  const { publicity: texts } = useTexts(papersTexts);
  const proof = `/api/cases/${caseId}/publicities/${publicity.id}/proof`;
  const shown = publicity.spans.at(-1)?.fields ?? [];
  return (
    <Card
      size="small"
      title={publicity.title}
      extra={
        publicity.endedAt !== undefined && (
          <a href={proof} target="_blank" rel="noreferrer" className="no-print">
            {texts.proof}
          </a>
        )
      }
    >
      <Flex vertical gap="small">
        {publicity.spans.map((span) => (
          <Span key={span.openedAt} span={span} />
        ))}
        <Descriptions size="small" bordered column={1} items={shown.map(({ label, value }) => ({ key: label, label, children: value }))} />
        <Places publicity={publicity} />
      </Flex>
    </Card>
  );
}

function Span({ span: { openedAt, closedAt, endedBy } }: { readonly span: Publicity['spans'][number] }) {
  const { publicity: texts } = useTexts(papersTexts);
  const write = useDates();
  const until = closedAt === undefined ? texts.running : write(closedAt);
  return <div>{`${texts.span(write(openedAt), until)}${endedBy === undefined ? '' : ` · ${texts.endedBy[endedBy]}`}`}</div>;
}

function Places({ publicity: { places } }: { readonly publicity: Publicity }) {
  const { publicity: texts } = useTexts(papersTexts);
  const write = useDates();
  if (places.length === 0) return null;
  return (
    <section aria-label={texts.places}>
      <strong>{texts.places}</strong>
      <ul className={styles['lines']}>
        {places.map(({ no, name, post, putUp, takenDown }) => {
          const up = putUp === undefined ? (post === undefined ? texts.shownAlone : texts.owed) : texts.putUp(write(putUp.at));
          return (
            <li key={no}>{[name, up, takenDown === undefined ? '' : texts.takenDown(write(takenDown.at))].filter(Boolean).join(' · ')}</li>
          );
        })}
      </ul>
    </section>
  );
}
