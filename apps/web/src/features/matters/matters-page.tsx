import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { answerOf, api } from '../../api/client';
import { useTexts } from '../../texts/language';
import { defineTexts } from '../../texts/texts';
import { Card } from '../../ui/plain/card';
import plain from '../../ui/plain/plain.module.css';
import { ProblemText } from '../../ui/plain/problem-text';

const mattersTexts = defineTexts(
  {
    track: '查办理进度',
    trackHint: '凭受理号和身份证后六位，随时查看办到哪一步、何时办结、还需要您做什么。',
    open: '查进度',
    matters: '可以办理的事项',
    none: '现在没有可在网上查看的事项。',
    public: '公示',
    publicHint: '正在公示的认定和救助名单，任何人都可以查看和提出异议。',
    publicOpen: '查看公示',
  },
  {
    track: 'Where is my case?',
    trackHint:
      'With the case number and the last six characters of the identity number you see at any time how far it is, by when it ends, and what you have to do.',
    open: 'Track a case',
    matters: 'What can be applied for',
    none: 'Nothing can be seen online now.',
    public: 'Publicity',
    publicHint: 'Lists that are public now; anybody may read them and object.',
    publicOpen: 'Read the lists',
  },
);

const mattersQuery = queryOptions({ queryKey: ['matters'], queryFn: () => answerOf(api.GET('/api/processes')) });

/** Where somebody begins: what there is, and where one's own case stands. */
export function MattersPage() {
  const texts = useTexts(mattersTexts);
  const matters = useQuery(mattersQuery);
  const applicable = matters.data?.processes.filter((process) => process.applicable) ?? [];
  return (
    <>
      <Card title={texts.track}>
        <p>{texts.trackHint}</p>
        <Link to="/track">{texts.open}</Link>
      </Card>
      <Card title={texts.matters}>
        <ProblemText problem={matters.error} />
        {matters.isSuccess && applicable.length === 0 && <p>{texts.none}</p>}
        <ul className={plain['list']}>
          {applicable.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      </Card>
      <Card title={texts.public}>
        <p>{texts.publicHint}</p>
        <a href="/publicities">{texts.publicOpen}</a>
      </Card>
    </>
  );
}
