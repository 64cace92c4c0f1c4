import { useQuery } from '@tanstack/react-query';
import { Alert, Empty, Flex, Skeleton, Typography } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useTexts } from '../../texts/language';
import { versionsQuery } from '../../ui/definitions/definition-queries';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { ChooseVersion } from './choose-version';
import { LatestRuns } from './latest-runs';
import { OwnStory } from './own-story';
import { RunCard } from './run-card';
import { scenariosQuery, type Tried } from './scenario-queries';
import { scenarioTexts } from './scenario-texts';
import { StoryList } from './story-list';
import { triedOf } from './tried-of';

/** Stories of a process are chosen, played apart from all real cases, and what came of them is told. */
export function ScenariosPage() {
  const texts = useTexts(scenarioTexts);
  const [search] = useSearchParams();
  const process = search.get('process') ?? '';
  const versions = useQuery({ ...versionsQuery(process), enabled: process !== '' });
  const tried = triedOf(search, versions.data?.current);
  const run = search.get('run');
  return (
    <Flex vertical gap="middle">
      <div>
        <PageTitle>{texts.title}</PageTitle>
        <Typography.Paragraph>{texts.intro}</Typography.Paragraph>
      </div>
      <ChooseVersion versions={versions.data} />
      <ProblemNote problem={versions.error} />
      {run !== null && <RunCard key={run} id={run} />}
      {tried === undefined ? <Empty description={texts.choose} /> : <Folder key={JSON.stringify(tried)} tried={tried} />}
      <LatestRuns />
    </Flex>
  );
}

function Folder({ tried }: { readonly tried: Tried }) {
  const texts = useTexts(scenarioTexts);
  const { data, error } = useQuery(scenariosQuery(tried));
  if (data === undefined) return error === null ? <Skeleton active /> : <ProblemNote problem={error} />;
  return (
    <>
      {'upload' in tried && (
        <Alert
          type="info"
          showIcon
          title={data.name}
          description={
            <>
              {texts.uploaded} <Link to={`/deployment?upload=${tried.upload}`}>{texts.toUpload}</Link>
            </>
          }
        />
      )}
      <StoryList folder={data} tried={tried} />
      <OwnStory tried={tried} />
    </>
  );
}
