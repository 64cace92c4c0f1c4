import { type StaffPage } from './staff-page';

/** Where the process owner changes rules and sees how cases run by them. */
export const PROCESSES_PAGES: readonly StaffPage[] = [];
