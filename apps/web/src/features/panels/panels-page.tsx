import { useQuery } from '@tanstack/react-query';
import { Card, Empty, Flex, Skeleton } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../../texts/language';
import { DueTag } from '../../ui/due-tag';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { panelsQuery } from './panels-queries';
import { panelsTexts } from './panels-texts';

/** The panels in which something waits for the reader, the most urgent first. */
export function PanelsPage() {
  const texts = useTexts(panelsTexts);
  const { data, error } = useQuery(panelsQuery);
  return (
    <>
      <PageTitle>{texts.title}</PageTitle>
      <ProblemNote problem={error} />
      {data === undefined && error === null && <Skeleton active />}
      {data?.panels.length === 0 && <Empty description={texts.none} />}
      <Flex vertical gap="middle">
        {data?.panels.map(({ id, name, processName, batch, open, dueAt, remaining }) => (
          <Card key={id} title={`${name} · ${processName}`} extra={<Link to={`/panels/${id}`}>{texts.sheet}</Link>}>
            <Flex gap="large" align="center" wrap>
              <span>{texts.batch(batch)}</span>
              <span>{texts.open(open)}</span>
              <DueTag dueAt={dueAt} remaining={remaining} />
            </Flex>
          </Card>
        ))}
      </Flex>
    </>
  );
}
