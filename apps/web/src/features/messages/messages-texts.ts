import { defineTexts } from '../../texts/texts';

export const messagesTexts = defineTexts(
  {
    title: '消息',
    bell: (unread: number) => (unread === 0 ? '消息，没有未读' : `消息，${String(unread)} 条未读`),
    tabs: { messages: '通知', copies: '抄送' },
    tabCount: (name: string, unread: number) => (unread === 0 ? name : `${name}（${String(unread)} 条未读）`),
    unreadOnly: '只看未读',
    unread: '未读',
    markRead: '标为已读',
    toPost: (post: string) => `发给岗位“${post}”`,
    toMe: '发给我',
    openCase: (number: string) => `查看办件 ${number}`,
    copy: (who: string, step: string) => `${who} 在“${step}”环节抄送`,
    applicant: (name: string) => `申请人：${name}`,
    empty: {
      messages: '没有消息。催办、退回、期限提醒等发给您或您岗位的通知会出现在这里。',
      copies: '没有抄送。同事抄送给您或您岗位的办件会出现在这里。',
      unread: '没有未读的内容。',
    },
  },
  {
    title: 'Messages',
    bell: (unread: number) => (unread === 0 ? 'Messages, none unread' : `Messages, ${String(unread)} unread`),
    tabs: { messages: 'Notices', copies: 'Copies' },
    tabCount: (name: string, unread: number) => (unread === 0 ? name : `${name} (${String(unread)} unread)`),
    unreadOnly: 'Unread only',
    unread: 'unread',
    markRead: 'Mark as read',
    toPost: (post: string) => `to the post “${post}”`,
    toMe: 'to you',
    openCase: (number: string) => `Open case ${number}`,
    copy: (who: string, step: string) => `${who} copied you in at “${step}”`,
    applicant: (name: string) => `Applicant: ${name}`,
    empty: {
      messages: 'No messages. What urges, returns or reminds you or your post will appear here.',
      copies: 'No copies. Cases that colleagues copy to you or your post will appear here.',
      unread: 'Nothing unread.',
    },
  },
);
