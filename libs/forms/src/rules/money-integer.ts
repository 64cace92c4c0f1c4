import { type FormFinding } from '../finding';
import { type SchemaPlace } from '../schema-place';

/** An amount is a whole number of fen: a fraction of one could neither be paid nor added up exactly. */
export function moneyInteger({ schema, path }: SchemaPlace): FormFinding | undefined {
  if (schema['x-money'] === undefined || schema['type'] === 'integer') return undefined;
  return { rule: 'money-integer', path, reason: 'an amount of money is no integer', hint: 'give it "type": "integer", in fen' };
}
