import { useInfiniteQuery } from '@tanstack/react-query';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { MessageFrame } from './message-frame';
import { MessageItem } from './message-item';
import { copiesQuery, useMarkRead } from './messages-queries';
import { messagesTexts } from './messages-texts';

/** Cases that colleagues have copied to the reader (抄送). */
export function CopyList({ unreadOnly }: { readonly unreadOnly: boolean }) {
  const texts = useTexts(messagesTexts);
  const write = useDates();
  const pages = useInfiniteQuery(copiesQuery(unreadOnly));
  const { copy: marking } = useMarkRead();
  const copies = pages.data?.pages.flatMap((page) => page.copies) ?? [];
  return (
    <MessageFrame pages={pages} problem={marking.error} empty={unreadOnly ? texts.empty.unread : texts.empty.copies}>
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
    </MessageFrame>
  );
}
