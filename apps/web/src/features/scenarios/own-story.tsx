import { Alert, Button, Collapse, Flex, Input, Typography } from 'antd';
import { useState } from 'react';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { FaultList } from './fault-list';
import { type Tried, useCheckStory } from './scenario-queries';
import { scenarioTexts } from './scenario-texts';
import { StorySteps } from './story-steps';
import { useStartRun } from './use-start-run';

/** A story that somebody writes or pastes: it is checked first, then played. */
export function OwnStory({ tried }: { readonly tried: Tried }) {
  const texts = useTexts(scenarioTexts);
  return <Collapse items={[{ key: 'own', label: texts.own, children: <OwnForm tried={tried} /> }]} />;
}

function OwnForm({ tried }: { readonly tried: Tried }) {
  const texts = useTexts(scenarioTexts);
  const [own, write] = useState('');
  const check = useCheckStory();
  const { start, isPending, error } = useStartRun(tried);
  const change = (text: string): void => {
    write(text);
    check.reset();
  };
  const fit = check.data?.scenario !== undefined;
  return (
    <Flex vertical gap="middle">
      <Typography.Text>{texts.ownHint}</Typography.Text>
      <Input.TextArea
        aria-label={texts.ownLabel}
        rows={10}
        value={own}
        spellCheck={false}
        onChange={({ target }) => {
          change(target.value);
        }}
      />
      <ProblemNote problem={check.error ?? error} />
      <Flex gap="small" wrap>
        <Button disabled={own.trim() === ''} loading={check.isPending} onClick={() => check.mutate({ ...tried, own })}>
          {texts.check}
        </Button>
        <Button type="primary" disabled={!fit} loading={isPending} onClick={() => start({ own })}>
          {texts.play}
        </Button>
      </Flex>
      {check.data !== undefined && <Checked checked={check.data} />}
    </Flex>
  );
}

const ReadStory = ({ scenario }: { readonly scenario: Schema<'ScenarioDto'> }) => (
  <>
    <p>{scenario.story}</p>
    <StorySteps scenario={scenario} />
  </>
);

function Checked({ checked: { faults, scenario } }: { readonly checked: Schema<'ScenarioCheckDto'> }) {
  const texts = useTexts(scenarioTexts);
  if (scenario === undefined) {
    return <Alert type="error" showIcon role="status" title={texts.faulty(faults.length)} description={<FaultList faults={faults} />} />;
  }
  return <Alert type="success" showIcon role="status" title={texts.sound(scenario.name)} description={<ReadStory scenario={scenario} />} />;
}
