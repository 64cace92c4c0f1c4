import { menuName, type StaffPage } from './staff-page';

/** Where operators mend, accounts are kept, and what was done is looked up. */
export const OPERATION_PAGES: readonly StaffPage[] = [
  {
    path: 'incidents',
    needs: ['retry-incident'],
    menu: { group: 'operation', name: menuName('故障处理', 'Incidents') },
    load: async () => (await import('../../../features/incidents/incidents-page')).IncidentsPage,
  },
  {
    path: 'partners',
    needs: ['manage-partners', 'exchange-files'],
    menu: { group: 'operation', name: menuName('协同单位', 'Partners') },
    load: async () => (await import('../../../features/partners/partners-page')).PartnersPage,
  },
  {
    path: 'partners/:id',
    needs: ['manage-partners', 'exchange-files'],
    load: async () => (await import('../../../features/partners/partner-page')).PartnerPage,
  },
];
