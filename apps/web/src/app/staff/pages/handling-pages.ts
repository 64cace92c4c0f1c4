import { menuName, type StaffPage } from './staff-page';

/** Where tasks are done and cases are read. */
export const HANDLING_PAGES: readonly StaffPage[] = [
  {
    path: 'inbox/:tab',
    menu: { group: 'handling', name: menuName('待办事项', 'Tasks'), to: 'inbox/mine' },
    load: async () => (await import('../../../features/inbox/inbox-page')).InboxPage,
  },
  { path: 'tasks/:id', load: async () => (await import('../../../features/task/task-page')).TaskPage },
];
