import { type FormFinding } from '../finding';
import { sensitiveKinds } from '../masking/sensitive-kind';
import { type SchemaPlace } from '../schema-place';

/** A misspelt kind would leave personal data readable. */
export function knownSensitive({ schema, path }: SchemaPlace): FormFinding | undefined {
  const kind = schema['x-sensitive'];
  if (kind === undefined || (typeof kind === 'string' && sensitiveKinds.includes(kind))) return undefined;
  return { rule: 'known-sensitive', path, reason: 'x-sensitive has an unknown kind', hint: `use one of ${sensitiveKinds.join(', ')}` };
}
