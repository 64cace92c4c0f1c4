import { type FeelFunction } from 'feelin';

/** Built-in functions that the library lacks or gets wrong, by name. */
export const standardFunctions: Readonly<Record<string, FeelFunction>> = {};
