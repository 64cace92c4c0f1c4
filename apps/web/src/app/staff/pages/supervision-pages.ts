import { menuName, type StaffPage } from './staff-page';

/** Where work is watched, urged and given to others, and what is public is looked after. */
export const SUPERVISION_PAGES: readonly StaffPage[] = [
  {
    path: 'supervision',
    needs: ['assign-task'],
    menu: { group: 'supervision', name: menuName('督办', 'Supervision') },
    load: async () => (await import('../../../features/supervision/supervision-page')).SupervisionPage,
  },
  {
    path: 'deputies',
    menu: { group: 'supervision', name: menuName('请假代办', 'Leave and deputies') },
    load: async () => (await import('../../../features/deputies/deputies-page')).DeputiesPage,
  },
  {
    path: 'publicity-board',
    // Village committees give evidence there, and that is the permission they have.
    needs: ['read-cases', 'unmask-name'],
    menu: { group: 'supervision', name: menuName('公示看板', 'Publicity board') },
    load: async () => (await import('../../../features/publicity-board/publicity-board-page')).PublicityBoardPage,
  },
  {
    path: 'ratings',
    needs: ['read-ratings'],
    menu: { group: 'supervision', name: menuName('好差评', 'Ratings') },
    load: async () => (await import('../../../features/ratings/ratings-page')).RatingsPage,
  },
  {
    path: 'figures',
    needs: ['read-figures'],
    menu: { group: 'supervision', name: menuName('统计', 'Figures') },
    load: async () => (await import('../../../features/figures/figures-page')).FiguresPage,
  },
];
