import { type JsonValue } from '#engine';
import { type Definition } from './definition';
import { type Parsed } from './parse-files';
import { resolveParameters } from './parameter';
import { DATE_FORMAT } from '../shanghai-date';

/** A parameter as it is in force for the case, read; a reason where there is none in its region or it cannot be read. */
export function parameterOf<Value>(
  {
    definition,
    row,
  }: { readonly definition: Pick<Definition, 'parameters'>; readonly row: { readonly region: string; readonly startedAt: Date } },
  name: string,
  parse: (value: JsonValue) => Parsed<Value>,
): Parsed<Value> {
  const value = resolveParameters(definition.parameters, row.region, DATE_FORMAT.format(row.startedAt))[name];
  if (value === undefined) return { ok: false, reason: `no parameter ${name} is in force` };
  const parsed = parse(value);
  return parsed.ok ? parsed : { ok: false, reason: `parameter ${name} ${parsed.reason}` };
}
