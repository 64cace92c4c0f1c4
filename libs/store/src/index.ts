export { listPostHolders, type PostHolder } from './people/list-post-holders';
export { StoreError, type StoreErrorCode } from './errors';
export { AUDIT_GENESIS, auditHash, type AuditRow } from './audit-hash';
export { type Keyring, parseKeyring } from './cipher/keyring';
export { encrypt, decrypt, decryptJson, decryptText } from './cipher/cipher';
export { keyedDigest, keyedHash } from './cipher/keyed-hash';
export { type Store } from './connection/store';
export { type Statement, type Transaction } from './connection/statement';
export { openStore, closeStore, type StoreOptions } from './connection/open-store';
export { migrate } from './connection/migrate';
export { inTransaction, queryStore } from './connection/transaction';
export { ORGANISATION_KINDS, type Organisation, type OrganisationKind } from './organisations/organisation';
export { putOrganisation, putOrganisationIn } from './organisations/put-organisation';
export { findOrganisation, listOrganisations, listSubordinate, type OrganisationView } from './organisations/list-organisations';
export { type Account, type NewPerson, type PersonSecrets, type PersonView } from './people/person';
export { insertPerson, setActive, setPasswordHash } from './people/insert-person';
export { findPerson, findPersonByIdentityNumber, findPersonByUsername, findPersonSecrets, listPeople } from './people/find-person';
export { type Bearer, findActor, findBearer, getActor, listActors, listHolders } from './people/actor';
export * from './administration';
export { declareRelative, endRelative, listOpenCasesOfRelative, listRelatives, type Relative } from './relatives/relatives';
export { putPosting, type NewPosting } from './people/postings';
export { deleteAccessToken, deleteAccessTokensOf, deleteExpiredSignIns, insertAccessToken } from './people/access-tokens';
export * from './inbox';
export { type CopyPage, type CopyView, countUnreadCopies, listCopies } from './copies/list-copies';
export { markCopyRead } from './copies/mark-copy-read';
export { deleteTaskDraft, listTaskDrafts, putTaskDraft, type TaskDraft, type TaskDraftKey } from './task-drafts/task-drafts';
export { countSeats, listSeats, type PanelKey, type Seat, type SeatCount } from './panels/panels';
export { listAssignable, type AssignableQuery } from './people/list-assignable';
export { encryptionContext } from './case-file/encryption-context';
export { findCaseRow, lockCase, peekCase, readStartFacts, type StartFacts } from './case-file/lock-case';
export { hasDocuments } from './case-file/has-documents';
export { listOpenTasks } from './case-file/list-open-tasks';
export { type IssuedDocumentRow } from './case-file/issued-document-row';
export { type IssuedDocument } from './issued-documents/issued-document';
export { type DocumentFile, findDocumentFile, keepDocumentFile } from './issued-documents/document-file';
export { type DocumentSignature, listDocumentSignatures, lockDocumentFile, writeSignature } from './issued-documents/document-signature';
export { findOrganisationSeal, type OrganisationSeal, putOrganisationSeal } from './issued-documents/organisation-seal';
export { findIssuedByCode, findIssuedDocument, listIssuedByKey, listIssuedOfCase } from './issued-documents/find-issued';
export { fileRunId } from './bulk-runs/file-run-id';
export { type BatchPapers, listIssuedOfBatch } from './issued-documents/list-issued-of-batch';
export { writeChange } from './case-file/write-change';
export {
  type CaseChange,
  type CaseParent,
  type CaseRow,
  type ClockRow,
  type EscalationRow,
  type CommandRow,
  type DateMove,
  type IncidentRow,
  type JobRow,
  type LockedCase,
  type MigrationChange,
  type MovedRow,
  type OfferRow,
  type OpenTask,
  type TaskRow,
  type TimerRow,
} from './case-file/case-file';
export { type WakeRow } from './case-file/wake-row';
export { type Authority, type AuthorityView } from './authorities/authority';
export {
  type AuthorityPair,
  findAuthority,
  findAuthorityInCase,
  findStandingAuthority,
  listAuthorities,
  listCasesByAuthority,
  listLapsedAuthorities,
  listUnaidedCases,
} from './authorities/list-authorities';
export { confirmAuthority, endAuthority, insertAuthority } from './authorities/write-authority';
export { listOfficeCases, type OfficeCasesKey, type OfficeCasesQuery } from './case-views/list-office-cases';
export { listActorsOfCase } from './case-views/list-actors-of-case';
export { addWrongTry, countWrongTries, type TrackingTry } from './case-views/tracking-tries';
export { type CopyRow, type NoticeValidity, type OutboxRow } from './case-file/told-rows';
export {
  type ClosedEntry,
  type EntryEnd,
  type ObjectionRow,
  type PublicityEntryRow,
  type PublicityHead,
  type PublicityPlaceRow,
} from './case-file/publicity-rows';
export { type DefinitionHead, type DefinitionRow, findDefinition, insertDefinition } from './definitions';
export { findCurrentDefinition, listCurrentDefinitions } from './versions/current-version';
export {
  type CaseMigration,
  changeMigration,
  findMigration,
  insertMigration,
  listMigrations,
  listWorkingMigrations,
  type MigrationPhase,
  type MigrationState,
} from './case-migrations/case-migration';
export {
  BULK_RUN_VERBS,
  type BulkRun,
  type BulkRunState,
  type BulkRunVerb,
  changeBulkRun,
  findBulkRun,
  insertBulkRun,
  listBulkRuns,
  listWorkingBulkRuns,
} from './bulk-runs/bulk-run';
export {
  type BulkCount,
  type BulkItem,
  type BulkItemStatus,
  type BulkResult,
  countBulkItems,
  insertBulkItems,
  listBulkItems,
  listPendingItems,
  markBulkItems,
} from './bulk-runs/bulk-item';
export {
  countReplan,
  findLatestReplan,
  insertReplanItems,
  listReplanResults,
  type ReplanCount,
  type ReplanResult,
  type ReplanRun,
} from './bulk-runs/replan-run';
export { type BatchTasks, listBatchTasks } from './bulk-runs/list-batch-tasks';
export { type BatchCase, type BatchCount, type BatchKey, countBatch, listBatchCases, listBatches } from './case-views/batch-view';
export { findOrAddPerson, type PersonGiven } from './people/find-or-add-person';
export {
  type CasePhase,
  countMigrated,
  listMigratedCases,
  listPendingCases,
  markCases,
  type MigratedCase,
  type MigratedStatus,
  type MigrationCount,
  openPhase,
} from './case-migrations/migrated-case';
export { insertDeployment } from './versions/insert-deployment';
export { listVersions, type VersionView } from './versions/list-versions';
export { hasCaseAfter, moveClockOffset, readClockOffset } from './business-clock';
export { findCaseState, listCaseStates } from './case-file/find-case-state';
export { listTasksAround, type TaskAround } from './case-file/list-tasks-around';
export { type DatedTask, listDatedTasks, listOpenCasesOfRegion } from './case-file/list-dated';
export { CALENDAR_KINDS, type CalendarKind, type CalendarRow } from './calendars/calendar-row';
export { holdCalendars, insertCalendar } from './calendars/insert-calendar';
export { listCalendars } from './calendars/list-calendars';
export { type LeftWake, listDueCases, listLeftWakes, listOpenCases } from './case-file/list-waiting';
export * from './departments/departments';
export { NO_CASE } from './case-file/no-case';
export { type DecidedCase, findDecidedCase } from './case-file/find-decided-case';
export { findCountyOrganisation, listOrganisationPaths } from './organisations/list-organisation-paths';
export {
  hasStartTimers,
  listDueStartTimers,
  listStartTimersOfRegion,
  moveStartTimer,
  replaceStartTimers,
  type StartTimer,
} from './start-timers';
export { type CaseSummary } from './case-views/case-view';
export { type LinkedCase, listLinkedCases } from './case-views/list-linked-cases';
export { findCase, findCaseByNumber, listCasesById, type CaseView } from './case-views/find-case';
export { isReexamined } from './case-views/is-reexamined';
export {
  type CasePage,
  findCasesByIdentityNumber,
  listCasesOfParty,
  listOwedTasks,
  type OwedTask,
  PARTY_CASES,
  type PartyCases,
} from './case-views/list-cases';
export { findTracked, type TrackingProof } from './case-views/find-tracked';
export { listOwnedTasks } from './case-views/list-owned-tasks';
export { findTask, listTasksById, listTasksOfCase } from './case-views/list-tasks';
export { isStill } from './case-views/is-still';
export { listClocksOfCase, type ClockView } from './case-views/list-clocks';
export {
  type EscalationKey,
  type EscalationView,
  listEscalationsOfCase,
  listOpenEscalations,
  type OpenEscalation,
} from './case-views/list-escalations';
export { type IncidentFate, listIncidentFates } from './case-views/list-incident-fates';
export {
  countOpenIncidents,
  INCIDENT_SUBJECTS,
  type IncidentCause,
  type IncidentGroup,
  type IncidentSubject,
  type IncidentView,
  listIncidentsOfCase,
  listOpenIncidents,
} from './case-views/list-incidents';
export { listAudit, listStartEntries, listAuditChain, type AuditEntry, type ChainedEntry } from './case-views/list-audit';
export { verifyAudit, type AuditVerdict } from './case-views/verify-audit';
export { type DocumentView } from './documents/document';
export { type Reading } from './readings/reading';
export { insertReading, insertReadings } from './readings/insert-reading';
export { listReadings } from './readings/list-readings';
export { listSeenDocuments } from './readings/list-seen-documents';
export { type ApplicationDraft } from './application-drafts/application-draft';
export { findDraft, listDrafts } from './application-drafts/list-drafts';
export { deleteDraft, deleteExpiredDrafts, saveDraft } from './application-drafts/write-draft';
export { insertDocument } from './documents/insert-document';
export { deleteUnattachedDocuments } from './documents/delete-unattached';
export { type DocumentFolder, readDocumentContent, writeDocumentContent } from './documents/document-content';
export { findDocument, listDocuments, listDocumentsOfCase } from './documents/list-documents';
export { findNextLetter, type PendingLetter, repeatAnswer, takeLetters } from './letters/take-letters';
export { findIncidentLetter } from './letters/find-incident-letter';
export { findAwaiting, hasOpenPartner, type SentMessage } from './letters/find-awaiting';
export { spreadSignal } from './letters/spread-signal';
export { type Caller, findCalledCase, findCaller } from './letters/find-caller';
export { findNextAttempt, takePending, type PendingNotice } from './outbox/take-pending';
export { listUnfollowed, markFollowed, markToldOtherwise, type UnfollowedNotice } from './outbox/unfollowed';
export { findObsolete, type ObsoleteReason } from './outbox/find-obsolete';
export { holdNotice, markObsolete } from './outbox/end-notice';
export { DEFAULT_RETRIES, markAttempt, markDelivered, retryNotice, type Attempted, type RetrySchedule } from './outbox/mark-notice';
export { listFailedNotices, listNoticesOfCase, type NoticeView } from './outbox/list-notices';
export { listToldNotices, type ToldNotice } from './outbox/list-told-notices';
export { countRatings, type RatingCount } from './service-ratings/count-ratings';
export { listLowRatings, type LowRating, type LowRatingKey } from './service-ratings/list-low-ratings';
export { insertRating, findRatingLevel } from './service-ratings/insert-rating';
export { type ServiceRating } from './service-ratings/service-rating';
export { insertMessageOnce } from './messages/insert-message';
export { countUnread, listMessages, markRead, type MessagePage, type MessageView } from './messages/list-messages';
export { type AccountKey, type AnnualAccount, type UsedAmounts } from './accounts/annual-account';
export { bookAccount, type Booked, type Booking } from './accounts/book-account';
export { type BookingRelease, type Released, releaseBooking } from './accounts/release-booking';
export { readAnnualAccount } from './accounts/read-account';
export { awaitsBank } from './payments/awaits-bank';
export { listPayments, listPaymentsOfCase, type PaymentQuery } from './payments/list-payments';
export { type PaymentTotal, totalPayments } from './payments/total-payments';
export { type Ordered, orderPayment, type PaymentOrder } from './payments/order-payment';
export { type Payee, PAYMENT_STATUSES, type PaymentStatus, type PaymentView } from './payments/payment';
export { type Settled, settlePayment } from './payments/settle-payment';
export { type DeclaredRelation, listDeclaredRelations } from './relatives/list-declared-relations';
export { findCounty } from './organisations/find-county';
export { actInParts, actOnce, type AskedOnce, findOutcome, type KeptOnce } from './act-once';
export { type ListeningOptions, NotificationListener } from './connection/notification-listener';
export { identityHash, nameHash, openPerson, sealPerson, type SealedPerson, type TaggedPerson } from './identity-tags/tagged-person';
export { type IdentityTagView, type Validity } from './identity-tags/identity-tag-row';
export { listIdentityTags, listTagHistory } from './identity-tags/list-identity-tags';
export { insertTagReading, type TagReading } from './identity-tags/insert-tag-reading';
export { putIdentityTag, type TagOrder } from './identity-tags/put-identity-tag';
export { endIdentityTag, type TagEnd } from './identity-tags/end-identity-tag';
export { type TagChange } from './identity-tags/tell-cases';
export {
  BAD_ROWS,
  type BadRows,
  type NewRoster,
  ROSTER_STATES,
  type Roster,
  type RosterState,
  ROW_FATES,
  type RowFate,
} from './rosters/roster';
export { changeRoster, findRoster, insertRoster, listRosters, listWorkingRosters, type RosterStep } from './rosters/rosters';
export { findRosterKind, listRosterKinds, putRosterKind, type RosterKindRow } from './rosters/roster-kinds';
export { clearRosterRows, listRosterRows, markDoubles, type RosterRowView, type StagedRow, stageRows } from './rosters/roster-rows';
export { reconcileRoster, type Seen } from './rosters/reconcile';
export { tellOfRoster } from './rosters/tell-of-roster';
export {
  NO_RECORDS_CHANGE,
  RECORD_STATUSES,
  type RecordEntryKind,
  type RecordEntryRow,
  type RecordEventRow,
  type RecordRow,
  type RecordsChange,
  type RecordStatus,
  type RecordSubject,
} from './records/record';
export { listRecordEntriesOfCase, type RecordEntryView } from './records/list-case-entries';
export { recordContext } from './records/record-context';
export { exclusiveKey } from './records/exclusive-key';
export { findRecord, findRecordOfJob, isExcluded, listRecordsOfCase, listRecordsOfSubject, lockRecord } from './records/find-record';
export { listRecordEvents, type RecordEventView } from './records/record-events';
export { type DueRecordEvent, findNextRecordDay, listDueRecordEvents, lockDueRecordEvents } from './records/due-record-events';
export { listCasesOfRecord, listFollowedUp } from './records/record-cases';
export { type DueChange, type RecordCaseEvent, type RecordNotice, writeDue } from './records/write-due';
export { type RecordMessage } from './records/record-message-parts';
export { listRecordKinds, listStandingRecords } from './records/list-standing-records';
export { listEndingRecords, listRecordsOf, type EndingQuery, type RecordListKey, type RecordListQuery } from './records/list-records';
export { listRecordEntries } from './records/list-record-entries';
export { lockRecordCounter } from './records/lock-record-counter';
export { writeRecords } from './records/write-records';
export { findNewestWithFile } from './versions/newest-with-file';
export * from './publicities';
export * from './workload';
export * from './figures';
export * from './deputies';
export * from './process-console';
