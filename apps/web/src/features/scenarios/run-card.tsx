import { useQuery } from '@tanstack/react-query';
import { Button, Card, Flex, Progress, Skeleton, Tag } from 'antd';
import { useSearchParams } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { Coverage } from './coverage';
import { RunResults } from './run-results';
import { runQuery, useStop } from './scenario-queries';
import { scenarioTexts } from './scenario-texts';
import { StoryWay } from './story-way';

/** A run: how far it is, what came of each story, the way that one took, and what none has touched. */
export function RunCard({ id }: { readonly id: string }) {
  const texts = useTexts(scenarioTexts);
  const { data: run, error } = useQuery(runQuery(id));
  const [search] = useSearchParams();
  if (run === undefined) return error === null ? <Skeleton active /> : <ProblemNote problem={error} />;
  const shown = run.results.find(({ no }) => String(no) === search.get('story'));
  return (
    <>
      <div ref={takeFocus} tabIndex={-1}>
        <Card title={texts.run} extra={<Tag>{texts.states[run.state]}</Tag>}>
          <Flex vertical gap="middle">
            <HowFar run={run} />
            <RunResults run={run} />
          </Flex>
        </Card>
      </div>
      {shown !== undefined && <StoryWay key={shown.no} run={run} result={shown} />}
      {run.coverage !== undefined && <Coverage run={run} coverage={run.coverage} />}
    </>
  );
}

/** Whoever has stories played reads on here. */
const takeFocus = (place: HTMLElement | null): void => place?.focus();

function HowFar({ run: { id, state, played, kept, total, playing } }: { readonly run: Schema<'ScenarioRunDto'> }) {
  const texts = useTexts(scenarioTexts);
  const stop = useStop(id);
  const percent = total === 0 ? 100 : Math.round((100 * played) / total);
  return (
    <div role="status">
      <ProblemNote problem={stop.error} />
      <Progress percent={percent} status={state === 'working' ? 'active' : 'normal'} aria-label={texts.progress(played, total)} />
      <Flex gap="middle" align="center" wrap>
        <span>{texts.progress(played, total)}</span>
        {played > 0 && <strong>{texts.kept(kept, played)}</strong>}
        {playing !== undefined && <span>{texts.playing(playing)}</span>}
        {state === 'working' && (
          <Button size="small" loading={stop.isPending} onClick={() => stop.mutate()}>
            {texts.stop}
          </Button>
        )}
      </Flex>
    </div>
  );
}
