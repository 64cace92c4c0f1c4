export { ADMINISTRATION_KINDS, administer, type AdministrationEntry, type AdministrationKind } from './administer';
export { type AccountQuery, type AccountView, findAccount, type HeldPost, listAccounts } from './accounts';
export { endPost, givePost, replacePassword, setLocked } from './change-account';
export { type AuditKey, type AuditQuery, type FoundEntry, searchAudit } from './search-audit';
export { type Chained, countChains, listChains } from './list-chains';
export { verifyAdministration } from './verify-administration';
