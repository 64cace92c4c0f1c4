import { useQuery } from '@tanstack/react-query';
import { Card, Flex, Skeleton, Tag } from 'antd';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import styles from './case.module.css';
import { objectionsQuery, type WholeCase } from './case-queries';
import { papersTexts } from './papers-texts';

/** Objections with how each stands; from whom they are is said nowhere here. */
export function CaseObjections({ found }: { readonly found: WholeCase }) {
  const { publicity: texts } = useTexts(papersTexts);
  const { data, error } = useQuery(objectionsQuery(found.id));
  if (data === undefined) return error === null ? <Skeleton active /> : <ProblemNote problem={error} />;
  const { objections } = data;
  const answered = objections.filter(({ answeredAt }) => answeredAt !== undefined).length;
  return (
    <Card size="small" title={texts.objections}>
      {objections.length === 0 ? texts.noObjections : texts.objectionCount(objections.length, answered)}
      <ul className={styles['lines']}>
        {objections.map((objection) => (
          <Objection key={objection.id} objection={objection} />
        ))}
      </ul>
    </Card>
  );
}

function Objection({ objection }: { readonly objection: Schema<'CaseObjectionDto'> }) {
  const { publicity: texts } = useTexts(papersTexts);
  const write = useDates();
  const { receivedAt, reason, anonymous, channel, answeredAt } = objection;
  return (
    <li>
      <Flex gap="small" wrap align="center">
        <span
          className={styles['small']}
        >{`${write(receivedAt)} · ${texts.channel[channel]} · ${anonymous ? texts.anonymous : texts.named}`}</span>
        <Tag color={answeredAt === undefined ? 'gold' : 'green'}>
          {answeredAt === undefined ? texts.underInquiry : texts.answered(write(answeredAt))}
        </Tag>
      </Flex>
      <div>{reason}</div>
    </li>
  );
}
