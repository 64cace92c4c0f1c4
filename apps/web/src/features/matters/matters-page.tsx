import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '../../texts/language';
import { Card } from '../../ui/plain/card';
import { Loading } from '../../ui/plain/loading';
import plain from '../../ui/plain/plain.module.css';
import { ProblemText } from '../../ui/plain/problem-text';
import { TabTitle } from '../../ui/tab-title';
import { type ListedMatter, matterGroups } from './matter-groups';
import styles from './matters.module.css';
import { mattersQuery } from './matters-query';
import { mattersTexts } from './matters-texts';
import { useWords } from './use-words';

/** Where somebody begins: what there is to apply for, and where one's own case stands. */
export function MattersPage() {
  const texts = useTexts(mattersTexts);
  return (
    <>
      <TabTitle>{texts.title}</TabTitle>
      <h1 className={styles['title']}>{texts.title}</h1>
      <Matters />
      <Card title={texts.track}>
        <p>{texts.trackHint}</p>
        <Link to="/track">{texts.open}</Link>
      </Card>
      <Card title={texts.public}>
        <p>{texts.publicHint}</p>
        <a href="/publicities">{texts.publicOpen}</a>
      </Card>
    </>
  );
}

function Matters() {
  const texts = useTexts(mattersTexts);
  const { words, ...typing } = useWords();
  const matters = useQuery(mattersQuery);
  if (matters.isPending) return <Loading />;
  if (matters.data === undefined) return <ProblemText problem={matters.error} />;
  const groups = matterGroups(matters.data.processes, words);
  return (
    <>
      <label className={styles['search']}>
        {texts.search}
        <input type="search" value={words} placeholder={texts.searchHint} {...typing} />
      </label>
      <p role="status" className={plain['small']}>
        {words !== '' && texts.found(groups.reduce((sum, { matters: found }) => sum + found.length, 0))}
      </p>
      {groups.length === 0 && <Card title={texts.matters}>{words === '' ? texts.none : texts.notFound}</Card>}
      {groups.map(({ group, matters: found }) => (
        <Card key={group} title={group}>
          <ul className={plain['list']}>
            {found.map((matter) => (
              <MatterLine key={matter.id} {...matter} />
            ))}
          </ul>
        </Card>
      ))}
    </>
  );
}

function MatterLine({ id, name, matter }: ListedMatter) {
  const texts = useTexts(mattersTexts);
  return (
    <li>
      <Link to={`/apply/${id}`} className={styles['matter']}>
        {name}
      </Link>
      <div>{matter.summary}</div>
      <div className={plain['small']}>{matter.audience}</div>
      <div className={plain['small']}>
        {[
          ...matter.limits.flatMap(({ title, days, unit }) => (days === undefined ? [] : [texts.limit(title, days, unit)])),
          texts.fee(matter.fee),
        ].join(texts.between)}
      </div>
    </li>
  );
}
