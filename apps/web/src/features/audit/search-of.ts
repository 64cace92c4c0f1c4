import { type Period } from '../../ui/use-period';
import { type AuditSearch } from './audit-queries';
import { type SearchFields } from './search-fields';

const given = (value: string | undefined): string | undefined => (value?.trim() ? value.trim() : undefined);

/** What is sent: only what was filled in, without spaces around it. */
export function searchOf({ purpose, ...fields }: SearchFields, { from, until }: Period): AuditSearch {
  const [person, caseNumber, kind] = [given(fields.person), given(fields.caseNumber), given(fields.kind)];
  return {
    purpose: purpose.trim(),
    from,
    until,
    ...(person !== undefined && { person }),
    ...(caseNumber !== undefined && { caseNumber }),
    ...(kind !== undefined && { kind }),
  };
}
