/** What each encrypted column of a case is bound to, so that no ciphertext can be moved to another row. */
export const encryptionContext = {
  state: (caseId: string): string => `case_states.body:${caseId}`,
  audit: (caseId: string, seq: number): string => `audit_entries.detail:${caseId}:${String(seq)}`,
  taskDraft: (caseId: string, no: number, personId: string): string => `task_drafts.body:${caseId}:${String(no)}:${personId}`,
  /** Also for `messages.content`, which takes the outbox's bytes as they are. */
  outbox: (caseId: string): string => `outbox.content:${caseId}`,
  /** What is told to a department, and what it answers. */
  departmentMessage: (caseId: string): string => `department_messages:${caseId}`,
  /** Of an entry, as long as entries have been stored. */
  publicity: (caseId: string): string => `publicities.content:${caseId}`,
  issuedDocument: (caseId: string, no: number): string => `issued_documents.content:${caseId}:${String(no)}`,
  issuedFile: (caseId: string, no: number): string => `issued_document_files.body:${caseId}:${String(no)}`,
  publicityHead: (id: string): string => `publicities.head:${id}`,
  objection: (id: string): string => `objections.reason:${id}`,
  objector: (id: string): string => `objections.identity:${id}`,
  objectionAnswer: (caseId: string): string => `objections.answer:${caseId}`,
  incident: (caseId: string): string => `incidents.reason:${caseId}`,
} as const;
