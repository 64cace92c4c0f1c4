import { menuName, type StaffPage } from './staff-page';

/** What other departments are asked and tell, rosters, and money that goes out. */
export const DEPARTMENTS_PAGES: readonly StaffPage[] = [
  {
    path: 'department-messages',
    needs: ['send-message'],
    menu: { group: 'departments', name: menuName('部门来函', 'Department letters') },
    load: async () => (await import('../../../features/department-messages/department-messages-page')).DepartmentMessagesPage,
  },
  {
    path: 'department-messages/:id',
    load: async () => (await import('../../../features/department-messages/department-message-page')).DepartmentMessagePage,
  },
  {
    path: 'rosters',
    needs: ['send-roster'],
    menu: { group: 'departments', name: menuName('人员名单', 'Rosters') },
    load: async () => (await import('../../../features/rosters/rosters-page')).RostersPage,
  },
  { path: 'rosters/:id', needs: ['send-roster'], load: async () => (await import('../../../features/rosters/roster-page')).RosterPage },
  {
    path: 'payments',
    needs: ['read-payments'],
    menu: { group: 'departments', name: menuName('资金拨付', 'Payments') },
    load: async () => (await import('../../../features/payments/payments-page')).PaymentsPage,
  },
];
