import { type ValidateFunction } from 'ajv/dist/2020';
import { type JsonObject } from '#engine';
import { type SensitiveKind } from './masking/sensitive-kind';
import { type Step } from './schema-place';

/** A field that is more than plain data: sensitive, or the id of a document. */
export interface MarkedField {
  readonly steps: readonly Step[];
  readonly sensitive?: SensitiveKind;
  readonly document: boolean;
}

/** A form that passed every rule, compiled once. */
export interface Form {
  readonly schema: JsonObject;
  readonly title: string;
  readonly marked: readonly MarkedField[];
  readonly check: ValidateFunction;
}
