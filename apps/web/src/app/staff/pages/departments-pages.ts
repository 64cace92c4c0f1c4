import { type StaffPage } from './staff-page';

/** What other departments are asked and tell, rosters, and money that goes out. */
export const DEPARTMENTS_PAGES: readonly StaffPage[] = [];
