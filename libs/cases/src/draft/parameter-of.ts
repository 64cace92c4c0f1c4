import { type JsonValue } from '#engine';
import { type Parsed } from '../definition/parse-files';
import { resolveParameters } from '../definition/parameter';
import { DATE_FORMAT } from '../shanghai-date';
import { type CaseDraft } from './case-draft';

/** A parameter as it is in force for the case, read; a reason where there is none in its region or it cannot be read. */
export function parameterOf<Value>(
  { row, definition }: Pick<CaseDraft, 'row' | 'definition'>,
  name: string,
  parse: (value: JsonValue) => Parsed<Value>,
): Parsed<Value> {
  const value = resolveParameters(definition.parameters, row.region, DATE_FORMAT.format(row.startedAt))[name];
  if (value === undefined) return { ok: false, reason: `no parameter ${name} is in force` };
  const parsed = parse(value);
  return parsed.ok ? parsed : { ok: false, reason: `parameter ${name} ${parsed.reason}` };
}
