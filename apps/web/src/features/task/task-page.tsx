import { useQuery } from '@tanstack/react-query';
import { Alert, Card, Col, Descriptions, Flex, Row, Skeleton, Typography } from 'antd';
import { useParams } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useLanguage, useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { DueTag } from '../../ui/due-tag';
import { EarlierSubmissions } from './earlier-submissions';
import { TaskForm } from './task-form';
import { taskQuery } from './task-queries';
import { taskTexts } from './task-texts';

/** What is to be decided at the top, what it is decided by beside it. */
export function TaskPage() {
  const { id = '' } = useParams();
  const { data: task, error } = useQuery(taskQuery(id));
  if (task === undefined) return error === null ? <Skeleton active /> : <ProblemNote problem={error} />;
  return (
    <Flex vertical gap="middle">
      <TaskHead task={task} />
      <Row gutter={[24, 24]}>
        <Col xs={24} lg={10}>
          <TaskForm key={task.id} task={task} />
        </Col>
        <Col xs={24} lg={14}>
          <EarlierSubmissions submissions={task.submissions} />
        </Col>
      </Row>
    </Flex>
  );
}

function TaskHead({ task }: { readonly task: Schema<'TaskDto'> }) {
  const texts = useTexts(taskTexts);
  const write = useDates();
  const facts = task.case;
  return (
    <Card>
      <Flex justify="space-between" align="start" wrap gap="small">
        <Typography.Title level={3}>{`${task.name} · ${facts.processName}`}</Typography.Title>
        <DueTag dueAt={task.dueAt} remaining={task.remaining} />
      </Flex>
      <SentBack sentBack={task.sentBack} />
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2, xl: 3 }}
        items={[
          { key: 'applicant', label: texts.applicant, children: facts.subject },
          { key: 'number', label: texts.number, children: facts.number },
          { key: 'handler', label: texts.handler, children: facts.organisation.name },
          { key: 'stage', label: texts.stage, children: facts.stageName ?? facts.outcomeName ?? '—' },
          { key: 'started', label: texts.started, children: write(facts.startedAt) },
          { key: 'owner', label: texts.owner, children: task.owner?.name ?? texts.nobody },
        ]}
      />
      <Withheld withheld={task.withheld} />
    </Card>
  );
}

function SentBack({ sentBack }: { readonly sentBack: Schema<'SentBackDto'> | undefined }) {
  const texts = useTexts(taskTexts);
  if (sentBack === undefined) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={texts.sentBack(sentBack.by?.name ?? sentBack.from ?? '', sentBack.reason)}
      style={{ marginBottom: 16 }}
    />
  );
}

function Withheld({ withheld }: { readonly withheld: readonly Schema<'WithheldDto'>[] }) {
  const texts = useTexts(taskTexts);
  const { language } = useLanguage();
  const reasons = [...new Set(withheld.map((each) => each[language]))];
  if (reasons.length === 0) return null;
  return <Alert type="info" showIcon title={texts.withheld} description={reasons.join(' ')} />;
}
