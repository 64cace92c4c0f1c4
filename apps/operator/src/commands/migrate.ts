import { migrate } from '#store';
import { type Session } from '../session';

/** Brings the database's schema up to this version. */
export const migrateDatabase = ({ store }: Session): Promise<void> => migrate(store);
