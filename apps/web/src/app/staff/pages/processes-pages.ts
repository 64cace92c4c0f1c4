import { menuName, type StaffPage } from './staff-page';

/** Where the process owner changes rules and sees how cases run by them. */
export const PROCESSES_PAGES: readonly StaffPage[] = [
  {
    path: 'calendars',
    needs: ['manage-calendars'],
    menu: { group: 'processes', name: menuName('工作日历', 'Working days') },
    load: async () => (await import('../../../features/calendars/calendars-page')).CalendarsPage,
  },
];
