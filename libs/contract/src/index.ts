export {
  type CaseId,
  type PersonId,
  type RecordId,
  type OrganisationId,
  type CommandId,
  asCaseId,
  asCommandId,
  asOrganisationId,
  asPersonId,
  asRecordId,
  derivedCommandId,
  type DefinitionHash,
} from './ids';
export { documentIdOf, type DocumentKey, parseDocumentId } from './document-id';
export {
  TASK_QUEUE,
  WAKE_SIGNAL,
  DELIVERY_WORKFLOW,
  SWEEP_WORKFLOW,
  BULK_RUN_WORKFLOW,
  SCENARIO_RUN_WORKFLOW,
  MIGRATION_WORKFLOW,
  ROSTER_WORKFLOW,
  SWEEP_SCHEDULE,
  RECORDS_WORKFLOW,
  RECORDS_SCHEDULE,
  SEARCH_ATTRIBUTES,
} from './temporal-names';
export { AUDIT_KINDS, type AuditKind } from './audit-kinds';
export { CASE_EVENTS, type CaseEvent, PARTNER_CHANNEL, PARTNER_EVENTS, type PartnerEvent } from './partner-event';
export { AUTHORITY_EVIDENCE, type AuthorityEvidence, AUTHORITY_GROUNDS, type AuthorityGround } from './authority';
export { CHANNELS, type Channel, type DeliveryLine, NOTICE_CHANNELS, type NoticeChannel, partnerLine, partnerOfLine } from './channel';
export { FIXED_ACTIVITIES, type FixedActivities, type SettledCase, type SettledJob, type Delivered, type Swept } from './activities';
export { IDENTITY_CHANGED, IDENTITY_TAGS, type IdentityTag, isIdentityTag, type TagChangeKind } from './identity-tags';
export { isLowRating, RATING_LEVELS, type RatingLevel, RATING_REASONS, type RatingReason } from './service-rating';
