import { type StaffPage } from './staff-page';

/** Where work is watched, urged and given to others, and what is public is looked after. */
export const SUPERVISION_PAGES: readonly StaffPage[] = [];
