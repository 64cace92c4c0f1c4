import { Alert, Card, Descriptions, Flex, Tag } from 'antd';
import { type Schema } from '../../api/schemas';
import { useDates, useEnds } from '../../texts/dates';
import { useLanguage, useTexts } from '../../texts/language';
import { DueTag } from '../../ui/due-tag';
import { PageTitle } from '../../ui/page-title';
import { taskTexts } from './task-texts';
import { VerbActions } from './verb-actions';

/** The step, until when, the limits of the case, and what may be done. */
export function TaskHead({ task }: { readonly task: Schema<'TaskDto'> }) {
  const texts = useTexts(taskTexts);
  const write = useDates();
  const facts = task.case;
  const stands = facts.stageName ?? facts.outcomeName;
  return (
    <Card>
      <Flex justify="space-between" align="start" wrap gap="small">
        <PageTitle>{`${task.name} · ${facts.processName}`}</PageTitle>
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
          ...(stands === undefined ? [] : [{ key: 'stage', label: texts.stage, children: stands }]),
          { key: 'started', label: texts.started, children: write(facts.startedAt) },
          { key: 'owner', label: texts.owner, children: task.owner?.name ?? texts.nobody },
          ...task.clocks.map((clock) => ({ key: clock.clock, label: clock.name, children: <Clock clock={clock} /> })),
        ]}
      />
      <Withheld withheld={task.withheld} />
      <VerbActions task={task} />
    </Card>
  );
}

function Clock({ clock: { days, unit, state, dueAt } }: { readonly clock: Schema<'ClockDto'> }) {
  const { clocks } = useTexts(taskTexts);
  const ends = useEnds();
  return (
    <>
      {clocks.days(days, unit)} <Tag>{clocks.states[state]}</Tag>
      {dueAt !== undefined && state === 'running' && clocks.until(ends(dueAt))}
    </>
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
  return <Alert type="info" showIcon title={texts.withheld} description={reasons.join(' ')} style={{ marginBottom: 16 }} />;
}
