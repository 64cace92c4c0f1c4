import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Flex, Segmented } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useTexts } from '../../texts/language';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { drillPath } from './drill';
import { type Drill, loadQuery, STATES, type State, tasksQuery } from './supervision-queries';
import { supervisionTexts } from './supervision-texts';
import { SupervisedTasks } from './supervised-tasks';
import { TaskActions } from './task-actions';

interface TasksViewProps {
  readonly tab: string;
  readonly drill: Drill;
}

/** The tasks behind a figure: reassigned, urged or given back, one or many. */
export function TasksView({ tab, drill }: TasksViewProps) {
  const texts = useTexts(supervisionTexts);
  const open = useNavigate();
  const pages = useInfiniteQuery(tasksQuery(drill));
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [assigning, setAssigning] = useState<readonly string[]>();
  return (
    <Flex vertical gap="middle">
      <Link to={`/supervision?tab=${tab}`}>← {texts.back}</Link>
      <Heading drill={drill} />
      <Segmented<State>
        aria-label={texts.stateLabel}
        options={STATES.map((value) => ({ value, label: texts.states[value] }))}
        value={drill.state}
        onChange={(state) => void open(drillPath(tab, { ...drill, state }))}
      />
      <ProblemNote problem={pages.error} />
      <TaskActions
        rows={rows}
        selected={selected}
        assigning={assigning}
        onAssign={setAssigning}
        onDone={() => {
          setSelected([]);
        }}
      />
      <SupervisedTasks
        rows={rows}
        loading={pages.isPending}
        selected={selected}
        onSelect={setSelected}
        onAssign={({ id }) => {
          setAssigning([id]);
        }}
      />
      {pages.hasNextPage && (
        <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
          {texts.more}
        </Button>
      )}
    </Flex>
  );
}

function Heading({ drill }: Pick<TasksViewProps, 'drill'>) {
  const texts = useTexts(supervisionTexts);
  const { data } = useQuery(loadQuery);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const person = data?.people.find((each) => each.person.id === drill.person)?.person.name;
  const post = data?.posts.find((each) => each.post === drill.post && each.organisationId === drill.organisation);
  const whose = person === undefined ? post && texts.atPost(post.organisation, post.postName) : texts.of(person);
  return <PageTitle ref={heading}>{whose ?? texts.all}</PageTitle>;
}
