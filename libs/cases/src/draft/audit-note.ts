import { type AuditKind } from '#contract';
import { type JsonObject, type JsonValue, type TraceEntry } from '#engine';
import { auditHash, encryptionContext } from '#store';
import { type CaseDraft } from './case-draft';

/** What one audit entry will say; grows while an event's effects are recorded, then is sealed as one row. */
export interface AuditNote {
  readonly kind: AuditKind;
  readonly actor?: string;
  readonly element?: string;
  /** What was given: task number, form data, outcome … */
  readonly given: JsonObject;
  readonly path: string[];
  readonly conditions: JsonValue[];
  readonly decisions: JsonValue[];
  readonly tallies: JsonValue[];
  readonly opened: JsonValue[];
  readonly closed: JsonValue[];
  readonly told: JsonValue[];
}

/** An empty note of this kind. */
export function startNote(note: Pick<AuditNote, 'kind' | 'actor' | 'element' | 'given'>): AuditNote {
  return { ...note, path: [], conditions: [], decisions: [], tallies: [], opened: [], closed: [], told: [] };
}

/** Adds a trace entry: where tokens went, and what gateways and decisions saw. */
export function noteTrace(note: AuditNote, entry: TraceEntry): void {
  switch (entry.kind) {
    case 'entered':
      note.path.push(entry.element);
      return;
    case 'taken':
      note.path.push(entry.flow);
      return;
    case 'left':
      return;
    case 'cancelled':
      note.closed.push([entry.element, 'cancelled']);
      return;
    case 'condition':
      note.conditions.push({ flow: entry.flow, text: entry.text, result: entry.result, inputs: entry.inputs });
      return;
    case 'tally':
      note.tallies.push({ element: entry.element, result: entry.result });
      return;
    case 'decision':
      note.decisions.push({ element: entry.element, decision: entry.decision, explanation: entry.explanation });
      return;
  }
}

/** Seals the note as the case's next audit row, chained to the one before. */
export function appendAudit(draft: CaseDraft, note: AuditNote): void {
  const seq = draft.row.seq + 1;
  const caseId = draft.row.id;
  const detail = draft.kit.seal(encryptionContext.audit(caseId, seq), { ...detailOf(note), ...principalOf(draft, note) });
  const row = { seq, at: draft.now, actor: note.actor, kind: note.kind, element: note.element, detail };
  const hash = auditHash(draft.row.auditHash, { caseId, ...row });
  draft.change.audit.push({ ...row, hash });
  draft.walked.push(...note.path);
  draft.row = { ...draft.row, seq, lastAt: draft.now, auditHash: hash };
}

/** What a helper (帮代办) does is done for the applicant. */
function principalOf({ row: { agentId, applicantId } }: CaseDraft, { actor }: AuditNote): JsonObject {
  return actor === undefined || actor !== agentId || applicantId === undefined ? {} : { onBehalfOf: applicantId };
}

function detailOf({ given, path, conditions, decisions, tallies, opened, closed, told }: AuditNote): JsonObject {
  const lists = Object.entries({ path, conditions, decisions, tallies, opened, closed, told }).filter(([, list]) => list.length > 0);
  return { ...given, ...Object.fromEntries(lists) };
}
