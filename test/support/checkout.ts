import { resolve } from 'node:path';

/** The folder of this checkout. */
export const checkout = resolve(__dirname, '../..');
