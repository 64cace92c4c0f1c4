import { menuName, type StaffPage } from './staff-page';

/** Where work is watched, urged and given to others, and what is public is looked after. */
export const SUPERVISION_PAGES: readonly StaffPage[] = [
  {
    path: 'supervision',
    needs: ['assign-task'],
    menu: { group: 'supervision', name: menuName('督办', 'Supervision') },
    load: async () => (await import('../../../features/supervision/supervision-page')).SupervisionPage,
  },
];
