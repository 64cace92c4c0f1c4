import { DEPARTMENTS_PAGES } from './departments-pages';
import { HANDLING_PAGES } from './handling-pages';
import { OPERATION_PAGES } from './operation-pages';
import { PROCESSES_PAGES } from './processes-pages';
import { type StaffPage } from './staff-page';
import { SUPERVISION_PAGES } from './supervision-pages';

/** Every page of staff. */
export const ALL_PAGES: readonly StaffPage[] = [
  ...HANDLING_PAGES,
  ...SUPERVISION_PAGES,
  ...DEPARTMENTS_PAGES,
  ...PROCESSES_PAGES,
  ...OPERATION_PAGES,
];
