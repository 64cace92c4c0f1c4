import { useInfiniteQuery } from '@tanstack/react-query';
import { Empty, Flex, Skeleton } from 'antd';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { MoreButton } from '../../ui/more-button';
import { ProblemNote } from '../../ui/problem-note';
import { MessageItem } from './message-item';
import { messagesQuery, useMarkRead } from './messages-queries';
import { messagesTexts } from './messages-texts';
import styles from './messages.module.css';

/** Messages to the reader and to the reader's posts. */
export function MessageList({ unreadOnly }: { readonly unreadOnly: boolean }) {
  const texts = useTexts(messagesTexts);
  const write = useDates();
  const pages = useInfiniteQuery(messagesQuery(unreadOnly));
  const { message: marking } = useMarkRead();
  const messages = pages.data?.pages.flatMap((page) => page.messages) ?? [];
  if (pages.isPending) return <Skeleton active />;
  return (
    <Flex vertical gap="middle">
      <ProblemNote problem={pages.error ?? marking.error} />
      {messages.length === 0 && pages.error === null && <Empty description={unreadOnly ? texts.empty.unread : texts.empty.messages} />}
      <ul className={styles['list']}>
        {messages.map(({ id, title, body, postName, deliveredAt, readAt, caseId, caseNumber }) => (
          <MessageItem
            key={id}
            title={title}
            body={body}
            origin={[postName === undefined ? texts.toMe : texts.toPost(postName), write(deliveredAt)]}
            caseOf={caseId === undefined || caseNumber === undefined ? undefined : { id: caseId, number: caseNumber }}
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
