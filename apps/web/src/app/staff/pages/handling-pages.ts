import { prefetchInbox } from '../../../features/inbox/prefetch-inbox';
import { menuName, type StaffPage } from './staff-page';

/** Where tasks are done and cases are read. */
export const HANDLING_PAGES: readonly StaffPage[] = [
  {
    path: 'inbox/:tab',
    menu: { group: 'handling', name: menuName('待办事项', 'Tasks'), to: 'inbox/mine' },
    prefetch: prefetchInbox,
    load: async () => (await import('../../../features/inbox/inbox-page')).InboxPage,
  },
  {
    path: 'messages',
    menu: { group: 'handling', name: menuName('消息', 'Messages') },
    load: async () => (await import('../../../features/messages/messages-page')).MessagesPage,
  },
  {
    path: 'intake',
    needs: ['apply-for-others'],
    menu: { group: 'handling', name: menuName('窗口收件', 'Window intake') },
    load: async () => (await import('../../../features/intake/intake-page')).IntakePage,
  },
  {
    path: 'cases',
    needs: ['read-cases'],
    menu: { group: 'handling', name: menuName('办件查询', 'Cases') },
    load: async () => (await import('../../../features/cases/cases-page')).CasesPage,
  },
  { path: 'cases/:id', load: async () => (await import('../../../features/cases/case-page')).CasePage },
  {
    path: 'records',
    needs: ['read-cases'],
    menu: { group: 'handling', name: menuName('证件与协议', 'Records') },
    load: async () => (await import('../../../features/records/records-page')).RecordsPage,
  },
  { path: 'records/:id', load: async () => (await import('../../../features/records/record-page')).RecordPage },
  {
    path: 'batches/:batch',
    needs: ['read-cases'],
    menu: { group: 'handling', name: menuName('批次', 'Batches'), to: 'batches/-' },
    load: async () => (await import('../../../features/batches/batch-page')).BatchPage,
  },
  { path: 'tasks/:id', load: async () => (await import('../../../features/task/task-page')).TaskPage },
  {
    path: 'panels',
    menu: { group: 'handling', name: menuName('专家评定', 'Expert panels') },
    load: async () => (await import('../../../features/panels/panels-page')).PanelsPage,
  },
  { path: 'panels/:id', load: async () => (await import('../../../features/panels/panel-page')).PanelPage },
];
