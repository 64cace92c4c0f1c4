import { asCaseId, type CaseId } from '#contract';

/** The id by which a department knows a message: the case's, a dot, and its number in the case. */
export const messageIdOf = (caseId: string, no: number): string => `${caseId}.${String(no)}`;

const MESSAGE_ID = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([1-9]\d{0,8})$/;

/** Case and number of an id; undefined for a text that is none. */
export function parseMessageId(text: string): { readonly caseId: CaseId; readonly no: number } | undefined {
  const [, caseId, no] = MESSAGE_ID.exec(text) ?? [];
  return caseId === undefined ? undefined : { caseId: asCaseId(caseId), no: Number(no) };
}
