import { type components } from './schema';

/** A shape of the API by its name in the API's document. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];
