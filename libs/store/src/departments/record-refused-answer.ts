import { type PersonId } from '#contract';
import { encryptionContext } from '../case-file/encryption-context';
import { encrypt } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type MessageKey } from './find-department-message';

/** An answer that changed nothing, with the code of its refusal; what it said is kept encrypted, since it may have come too late only. */
export interface RefusedAnswer extends MessageKey {
  readonly organisationId: string;
  readonly at: Date;
  readonly via: string;
  readonly personId?: PersonId;
  readonly code: string;
  readonly content: unknown;
}

/** Keeps an answer that was refused. */
export async function recordRefusedAnswer(store: Store, refused: RefusedAnswer): Promise<void> {
  const { caseId, no, organisationId, at, via, personId, code, content } = refused;
  const text = `INSERT INTO department_answers (case_id, no, organisation_id, at, via, person_id, code, content) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
  const sealed = encrypt(store, encryptionContext.departmentMessage(caseId), JSON.stringify(content ?? null));
  const values = [caseId, no, organisationId, at, via, personId ?? null, code, sealed];
  await queryStore(store, { name: 'record-refused-answer', text, values });
}
