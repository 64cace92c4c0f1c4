import { useInfiniteQuery } from '@tanstack/react-query';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { MessageFrame } from './message-frame';
import { MessageItem } from './message-item';
import { messagesQuery, useMarkRead } from './messages-queries';
import { messagesTexts } from './messages-texts';

/** Messages to the reader and to the reader's posts. */
export function MessageList({ unreadOnly }: { readonly unreadOnly: boolean }) {
  const texts = useTexts(messagesTexts);
  const write = useDates();
  const pages = useInfiniteQuery(messagesQuery(unreadOnly));
  const { message: marking } = useMarkRead();
  const messages = pages.data?.pages.flatMap((page) => page.messages) ?? [];
  return (
    <MessageFrame pages={pages} problem={marking.error} empty={unreadOnly ? texts.empty.unread : texts.empty.messages}>
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
    </MessageFrame>
  );
}
