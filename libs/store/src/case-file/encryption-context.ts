/** What each encrypted column of a case is bound to, so that no ciphertext can be moved to another row. */
export const encryptionContext = {
  state: (caseId: string): string => `case_states.body:${caseId}`,
  audit: (caseId: string, seq: number): string => `audit_entries.detail:${caseId}:${String(seq)}`,
  /** Also for `messages.content`, which takes the outbox's bytes as they are. */
  outbox: (caseId: string): string => `outbox.content:${caseId}`,
  publicity: (caseId: string): string => `publicities.content:${caseId}`,
  incident: (caseId: string): string => `incidents.reason:${caseId}`,
} as const;
