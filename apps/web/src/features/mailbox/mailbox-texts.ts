import { defineTexts } from '../../texts/texts';

export const mailboxTexts = defineTexts(
  {
    title: '消息',
    count: (count: number) => (count === 0 ? '没有未读消息。' : `${String(count)} 条未读。`),
    empty: '办件有进展时，通知会出现在这里。',
    unread: '未读',
    read: '标为已读',
    open: (number: string) => `查看办件 ${number}`,
    more: '再看更早的',
  },
  {
    title: 'Messages',
    count: (count: number) => (count === 0 ? 'No unread messages.' : `${String(count)} unread.`),
    empty: 'When something happens in a case of yours, you will be told here.',
    unread: 'unread',
    read: 'Mark as read',
    open: (number: string) => `Open case ${number}`,
    more: 'Show earlier ones',
  },
);
