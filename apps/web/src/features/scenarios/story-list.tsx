import { Alert, Button, Card, Empty, Flex, Table } from 'antd';
import { useState } from 'react';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { FaultList } from './fault-list';
import { type Tried } from './scenario-queries';
import { scenarioTexts } from './scenario-texts';
import { StorySteps } from './story-steps';
import { useStartRun } from './use-start-run';

type Story = Schema<'ScenarioDto'>;

interface StoryListProps {
  readonly folder: Schema<'ScenarioListDto'>;
  readonly tried: Tried;
}

/** The stories of a folder, each with its steps; one, some or all are played. */
export function StoryList({ folder: { scenarios, unreadable }, tried }: StoryListProps) {
  const texts = useTexts(scenarioTexts);
  const [chosen, choose] = useState<readonly string[]>([]);
  const { start, isPending, error } = useStartRun(tried);
  const all = scenarios.length + unreadable.length;
  return (
    <Card title={texts.stories}>
      <Flex vertical gap="middle">
        <ProblemNote problem={error} />
        {unreadable.map(({ file, faults }) => (
          <Alert
            key={file}
            type="error"
            showIcon
            title={texts.unreadable(file)}
            description={<FaultList faults={faults} after={texts.unreadableHint} />}
          />
        ))}
        {scenarios.length === 0 ? <Empty description={texts.noStory} /> : <Stories stories={scenarios} chosen={chosen} choose={choose} />}
        {all > 0 && (
          <Flex gap="small" wrap>
            <Button type="primary" loading={isPending} onClick={() => start({})}>
              {texts.playAll(all)}
            </Button>
            <Button disabled={chosen.length === 0} loading={isPending} onClick={() => start({ stories: [...chosen] })}>
              {texts.playChosen(chosen.length)}
            </Button>
          </Flex>
        )}
      </Flex>
    </Card>
  );
}

interface StoriesProps {
  readonly stories: readonly Story[];
  readonly chosen: readonly string[];
  readonly choose: (files: readonly string[]) => void;
}

function Stories({ stories, chosen, choose }: StoriesProps) {
  const texts = useTexts(scenarioTexts);
  return (
    <Table<Story>
      size="small"
      rowKey="file"
      pagination={stories.length > 20 ? { pageSize: 20 } : false}
      dataSource={[...stories]}
      rowSelection={{
        selectedRowKeys: [...chosen],
        onChange: (keys) => choose(keys.map(String)),
        getCheckboxProps: ({ name }) => ({ 'aria-label': name }),
      }}
      expandable={{ expandedRowRender: (scenario) => <StorySteps scenario={scenario} /> }}
      columns={[
        {
          key: 'name',
          title: texts.resultColumns.name,
          render: (_, { name, story }) => (
            <>
              <strong>{name}</strong>
              <div>{story}</div>
            </>
          ),
        },
        { key: 'steps', width: 110, responsive: ['md'], render: (_, { steps }) => texts.steps(steps.length) },
      ]}
    />
  );
}
