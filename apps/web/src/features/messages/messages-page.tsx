import { useQuery } from '@tanstack/react-query';
import { Checkbox, Flex, Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../texts/language';
import { PageTitle } from '../../ui/page-title';
import { CopyList } from './copy-list';
import { MessageList } from './message-list';
import { unreadCopiesQuery, unreadMessagesQuery } from './messages-queries';
import { messagesTexts } from './messages-texts';

/** What the reader and the reader's posts were told; tab and filter stand in the address. */
export function MessagesPage() {
  const texts = useTexts(messagesTexts);
  const [search, setSearch] = useSearchParams();
  const tab = search.get('tab') === 'copies' ? 'copies' : 'messages';
  const unreadOnly = search.get('unread') === 'true';
  const messages = useQuery(unreadMessagesQuery).data ?? 0;
  const copies = useQuery(unreadCopiesQuery).data ?? 0;
  const show = (next: { readonly tab: string; readonly unread: boolean }): void => {
    setSearch({ tab: next.tab, ...(next.unread ? { unread: 'true' } : {}) });
  };
  return (
    <>
      <Flex justify="space-between" align="center">
        <PageTitle>{texts.title}</PageTitle>
        <Checkbox
          checked={unreadOnly}
          onChange={({ target }) => {
            show({ tab, unread: target.checked });
          }}
        >
          {texts.unreadOnly}
        </Checkbox>
      </Flex>
      <Tabs
        activeKey={tab}
        onChange={(next) => {
          show({ tab: next, unread: unreadOnly });
        }}
        items={[
          { key: 'messages', label: texts.tabCount(texts.tabs.messages, messages), children: <MessageList unreadOnly={unreadOnly} /> },
          { key: 'copies', label: texts.tabCount(texts.tabs.copies, copies), children: <CopyList unreadOnly={unreadOnly} /> },
        ]}
      />
    </>
  );
}
