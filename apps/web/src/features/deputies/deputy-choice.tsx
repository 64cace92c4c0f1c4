import { useQuery } from '@tanstack/react-query';
import { Alert, Radio, Spin, Typography } from 'antd';
import { useTexts } from '../../texts/language';
import { marks } from '../../texts/marks';
import { ProblemNote } from '../../ui/problem-note';
import { candidatesQuery, isPeriod, type Leave } from './deputies-queries';
import { deputiesTexts } from './deputies-texts';
import styles from './deputies.module.css';

interface DeputyChoiceProps {
  readonly leave: Leave;
  readonly value: string | undefined;
  readonly onChange: (personId: string) => void;
}

/** Who of those with the same post is to act; who is away too cannot be chosen. */
export function DeputyChoice({ leave, value, onChange }: DeputyChoiceProps) {
  const { form: texts } = useTexts(deputiesTexts);
  const { comma } = useTexts(marks);
  const found = useQuery(candidatesQuery(leave));
  if (!isPeriod(leave)) return <Typography.Text type="secondary">{texts.chooseDays}</Typography.Text>;
  if (found.isError) return <ProblemNote problem={found.error} />;
  if (found.data === undefined) return <Spin />;
  if (found.data.chained) return <Alert type="warning" showIcon title={texts.chained} />;
  if (found.data.candidates.length === 0) return <Alert type="warning" showIcon title={texts.none} />;
  return (
    <Radio.Group
      aria-label={texts.deputy}
      value={value}
      onChange={({ target }) => {
        onChange(String(target.value));
      }}
    >
      <ul className={styles['list']}>
        {found.data.candidates.map(({ person, posts, away }) => (
          <li key={person.id}>
            <Radio value={person.id} disabled={away}>
              {person.name} <span className={styles['small']}>{`${posts.join(comma)}${away ? ` · ${texts.away}` : ''}`}</span>
            </Radio>
          </li>
        ))}
      </ul>
    </Radio.Group>
  );
}
