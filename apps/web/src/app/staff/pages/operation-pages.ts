import { type StaffPage } from './staff-page';

/** Where operators mend, accounts are kept, and what was done is looked up. */
export const OPERATION_PAGES: readonly StaffPage[] = [];
