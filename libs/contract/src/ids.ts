/** Id of a case (办件): a UUIDv7, so that cases lie in the order of their start. */
export type CaseId = string & { readonly __brand: 'CaseId' };
/** Id of a person (staff, applicant or agent): a UUID. */
export type PersonId = string & { readonly __brand: 'PersonId' };
/** Id of a record that outlives its case (certificate, agreement, ban): a UUIDv7, so that records lie in the order of their issue. */
export type RecordId = string & { readonly __brand: 'RecordId' };
/** Code of an organisation (county, township, village, department, institution). */
export type OrganisationId = string & { readonly __brand: 'OrganisationId' };
/** Idempotency key of a command, unique within its case. */
export type CommandId = string & { readonly __brand: 'CommandId' };
/** The id of a command that follows from what its parts name, and so is the same each time; a process that begins anew repeats nothing. */
export const derivedCommandId = (...parts: readonly (string | number)[]): CommandId => parts.join(':') as CommandId;
/** SHA-256 of a process folder's files in hex: the identity of a definition. */
export type DefinitionHash = string & { readonly __brand: 'DefinitionHash' };

/** A text taken as such an id, where it comes from outside or is made anew; whoever looks it up finds out whether there is one. */
export const asCaseId = (text: string): CaseId => text as CaseId;
/** As `asCaseId`, of a person. */
export const asPersonId = (text: string): PersonId => text as PersonId;
/** As `asCaseId`, of a record. */
export const asRecordId = (text: string): RecordId => text as RecordId;
/** As `asCaseId`, of an organisation. */
export const asOrganisationId = (text: string): OrganisationId => text as OrganisationId;
/** As `asCaseId`, of a command. */
export const asCommandId = (text: string): CommandId => text as CommandId;
