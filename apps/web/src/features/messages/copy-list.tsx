import { useInfiniteQuery } from '@tanstack/react-query';
import { Empty, Flex, Skeleton } from 'antd';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { MoreButton } from '../../ui/more-button';
import { ProblemNote } from '../../ui/problem-note';
import { MessageItem } from './message-item';
import { copiesQuery, useMarkRead } from './messages-queries';
import { messagesTexts } from './messages-texts';
import styles from './messages.module.css';

/** Cases that colleagues have copied to the reader (抄送). */
export function CopyList({ unreadOnly }: { readonly unreadOnly: boolean }) {
  const texts = useTexts(messagesTexts);
  const write = useDates();
  const pages = useInfiniteQuery(copiesQuery(unreadOnly));
  const { copy: marking } = useMarkRead();
  const copies = pages.data?.pages.flatMap((page) => page.copies) ?? [];
  if (pages.isPending) return <Skeleton active />;
  return (
    <Flex vertical gap="middle">
      <ProblemNote problem={pages.error ?? marking.error} />
      {copies.length === 0 && pages.error === null && <Empty description={unreadOnly ? texts.empty.unread : texts.empty.copies} />}
      <ul className={styles['list']}>
        {copies.map(({ id, processName, subject, sentBy, name, postName, sentAt, readAt, caseId, caseNumber }) => (
          <MessageItem
            key={id}
            title={`${processName} · ${texts.applicant(subject)}`}
            body={texts.copy(sentBy.name, name)}
            origin={[postName === undefined ? texts.toMe : texts.toPost(postName), write(sentAt)]}
            caseOf={{ id: caseId, number: caseNumber }}
            isUnread={readAt === undefined}
            marking={marking.isPending && marking.variables === id}
            onRead={() => {
              marking.mutate(id);
            }}
          />
        ))}
      </ul>
      <MoreButton pages={pages} />
    </Flex>
  );
}
