import { conversionFunctions } from './conversion-functions';
import { type Functions } from './define';
import { listFunctions } from './list-functions';
import { numberFunctions } from './number-functions';
import { placeFunctions } from './place-functions';
import { rangeFunctions } from './range-functions';
import { stringFunctions } from './string-functions';
import { temporalFunctions } from './temporal-functions';

/** Built-in functions that the library lacks or gets wrong, by name. */
export const standardFunctions: Functions = {
  ...numberFunctions,
  ...stringFunctions,
  ...temporalFunctions,
  ...rangeFunctions,
  ...listFunctions,
  ...placeFunctions,
  ...conversionFunctions,
};
