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
  {
    path: 'people',
    needs: ['manage-people'],
    menu: { group: 'operation', name: menuName('人员与岗位', 'People and posts') },
    load: async () => (await import('../../../features/people/people-page')).PeoplePage,
  },
  {
    path: 'people/:id',
    needs: ['manage-people'],
    load: async () => (await import('../../../features/people/account-page')).AccountPage,
  },
  {
    path: 'organisations',
    needs: ['manage-people'],
    menu: { group: 'operation', name: menuName('机构', 'Organisations') },
    load: async () => (await import('../../../features/organisations/organisations-page')).OrganisationsPage,
  },
  {
    path: 'audit',
    needs: ['read-audit'],
    menu: { group: 'operation', name: menuName('审计查询', 'Audit') },
    load: async () => (await import('../../../features/audit/audit-page')).AuditPage,
  },
];
