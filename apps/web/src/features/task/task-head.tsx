import { Alert, Card, Descriptions, Flex, Tag } from 'antd';
import { type Schema } from '../../api/schemas';
import { useDates, useEnds } from '../../texts/dates';
import { useMe } from '../../session/me';
import { useLanguage, useTexts } from '../../texts/language';
import { useBecause } from '../../ui/because-text';
import { DueTag } from '../../ui/due-tag';
import { PageTitle } from '../../ui/page-title';
import { taskTexts } from './task-texts';
import { VerbActions } from './verb-actions';

/** The step, until when, the limits of the case, and what may be done. */
export function TaskHead({ task }: { readonly task: Schema<'TaskDto'> }) {
  const texts = useTexts(taskTexts);
  const write = useDates();
  const facts = task.case;
  const { postings } = useMe();
  const because = useBecause(postings);
  const stands = facts.stageName ?? facts.outcomeName;
  return (
    <Card>
      <Flex justify="space-between" align="start" wrap gap="small">
        <PageTitle>{`${task.name} · ${facts.processName}`}</PageTitle>
        <DueTag dueAt={task.dueAt} remaining={task.remaining} />
      </Flex>
      <SentBack sentBack={task.sentBack} />
      <WhyGiven why={task.whyGiven} because={because(task.because)} />
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
          { key: 'because', label: texts.because, children: because(task.because) },
          ...(task.heldUntil === undefined ? [] : [{ key: 'held', label: texts.heldUntil, children: write(task.heldUntil, 'day') }]),
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
      style={{ margin: '8px 0 16px' }}
    />
  );
}

/** What whoever passed the task on, or asked for a signature, has to say. */
function WhyGiven({ why, because }: { readonly why: string | undefined; readonly because: string }) {
  const texts = useTexts(taskTexts);
  if (why === undefined) return null;
  return <Alert type="info" showIcon title={texts.whyGiven(because, why)} style={{ margin: '8px 0 16px' }} />;
}

function Withheld({ withheld }: { readonly withheld: readonly Schema<'WithheldDto'>[] }) {
  const texts = useTexts(taskTexts);
  const { language } = useLanguage();
  const reasons = [...new Set(withheld.map((each) => each[language]))];
  if (reasons.length === 0) return null;
  return <Alert type="info" showIcon title={texts.withheld} description={reasons.join(' ')} style={{ margin: '8px 0 16px' }} />;
}
