import { useInfiniteQuery } from '@tanstack/react-query';
import { useTexts } from '../../texts/language';
import { Loading } from '../../ui/plain/loading';
import plain from '../../ui/plain/plain.module.css';
import { ProblemText } from '../../ui/plain/problem-text';
import { TabTitle } from '../../ui/tab-title';
import { mailboxQuery } from './mailbox-queries';
import { mailboxTexts } from './mailbox-texts';
import { Message } from './message';

/** What was told to whoever is signed in, the latest first. */
export function MailboxPage() {
  const texts = useTexts(mailboxTexts);
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(mailboxQuery);
  const messages = data?.pages.flatMap((page) => page.messages);
  return (
    <>
      <TabTitle>{texts.title}</TabTitle>
      <h1>{texts.title}</h1>
      {messages === undefined && error === null && <Loading />}
      <ProblemText problem={error} />
      {data !== undefined && <p role="status">{texts.count(data.pages[0]?.unread ?? 0)}</p>}
      {messages?.length === 0 && <p>{texts.empty}</p>}
      {messages?.map((message) => (
        <Message key={message.id} message={message} />
      ))}
      {hasNextPage && (
        <button type="button" className={plain['quiet']} disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {texts.more}
        </button>
      )}
    </>
  );
}
