import { menuName, type StaffPage } from './staff-page';

/** Where the process owner changes rules and sees how cases run by them. */
export const PROCESSES_PAGES: readonly StaffPage[] = [
  {
    path: 'definitions',
    needs: ['read-definitions'],
    menu: { group: 'processes', name: menuName('流程定义', 'Processes') },
    load: async () => (await import('../../../features/definitions/definitions-page')).DefinitionsPage,
  },
  {
    path: 'definitions/:id',
    needs: ['read-definitions'],
    load: async () => (await import('../../../features/definitions/definition-page')).DefinitionPage,
  },
  {
    path: 'deployment',
    needs: ['deploy-process'],
    menu: { group: 'processes', name: menuName('部署流程', 'Deploy') },
    load: async () => (await import('../../../features/deployment/deployment-page')).DeploymentPage,
  },
  {
    path: 'scenarios',
    needs: ['deploy-process'],
    menu: { group: 'processes', name: menuName('试演场景', 'Try scenarios') },
    load: async () => (await import('../../../features/scenarios/scenarios-page')).ScenariosPage,
  },
  {
    path: 'parameters',
    needs: ['read-definitions'],
    menu: { group: 'processes', name: menuName('参数', 'Parameters') },
    load: async () => (await import('../../../features/parameters/parameters-page')).ParametersPage,
  },
  {
    path: 'migrations',
    needs: ['migrate-cases'],
    menu: { group: 'processes', name: menuName('版本迁移', 'Migrations') },
    load: async () => (await import('../../../features/migrations/migrations-page')).MigrationsPage,
  },
  {
    path: 'migrations/:id',
    needs: ['migrate-cases'],
    load: async () => (await import('../../../features/migrations/migration-page')).MigrationPage,
  },
  {
    path: 'running-cases/:process',
    needs: ['read-definitions'],
    load: async () => (await import('../../../features/running-cases/running-cases-page')).RunningCasesPage,
  },
  {
    path: 'replay/:caseId',
    needs: ['read-definitions'],
    load: async () => (await import('../../../features/replay/replay-page')).ReplayPage,
  },
  {
    path: 'calendars',
    needs: ['manage-calendars'],
    menu: { group: 'processes', name: menuName('工作日历', 'Working days') },
    load: async () => (await import('../../../features/calendars/calendars-page')).CalendarsPage,
  },
];
