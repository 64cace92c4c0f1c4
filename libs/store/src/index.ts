export { StoreError, type StoreErrorCode } from './errors';
export { AUDIT_GENESIS, auditHash, type AuditRow } from './audit-hash';
export { type Keyring, parseKeyring } from './cipher/keyring';
export { encrypt, decrypt, decryptText } from './cipher/cipher';
export { keyedHash } from './cipher/keyed-hash';
