import { type Definition, formOfEntry } from '#cases';
import { IDENTITY_CHANGED } from '#contract';
import { isJsonObject, type JsonObject } from '#engine';
import { maskFields } from '#forms';
import { type AuditEntry } from '#store';
import { isSecret, type OpenPanels } from './open-panels';
import { type Reader } from './reader';

interface Submitted {
  readonly reader: Reader;
  readonly definition: Definition;
  readonly parties: readonly string[];
  readonly panels: OpenPanels;
}

/**
 * What was handed in at a step, as far as the reader may see it: staff see all steps, a party what parties handed in, which what another case has
 * started this one with is not. Answers to a panel are its members' own until it closes.
 */
export function submittedData(entry: AuditEntry, { reader, definition, parties, panels }: Submitted): JsonObject | undefined {
  if (isSecret(panels, reader, { element: entry.element, by: entry.actor })) return undefined;
  const data = dataOf(entry.detail);
  if (data === undefined) return undefined;
  if (MESSAGES.includes(entry.kind)) return reader.isStaff ? toldBy(entry, data) : undefined;
  const form = formOfEntry(definition, entry);
  if (form === undefined) return undefined;
  const byParty = entry.actor !== undefined && (parties.includes(entry.actor) || isOfApplicant(definition, entry));
  return reader.isStaff || byParty ? maskFields(form, data, reader.mayRead) : undefined;
}

/** The application, what was supplemented, and the applicant's tasks, whoever of an organisation has done them. */
function isOfApplicant({ graph }: Definition, { kind, element = '' }: AuditEntry): boolean {
  const node = graph.nodes[element];
  return kind === 'case-started' || kind === 'supplement-made' || (node?.type === 'userTask' && node.forApplicant);
}

/** What comes from outside and was checked by no form, for staff alone. */
const MESSAGES: readonly string[] = [IDENTITY_CHANGED, 'message-received'];
/** Whoever objects or tips off stays unknown to everybody here; ids of objections and organisations say nothing to people. */
function toldBy({ kind, detail }: AuditEntry, data: JsonObject): JsonObject {
  const isTagChange = kind === IDENTITY_CHANGED || (isJsonObject(detail) && detail['message'] === IDENTITY_CHANGED);
  if (!isTagChange || !Array.isArray(data['changes'])) return without(data, ['sender', 'objection']);
  return { changes: data['changes'].filter(isJsonObject).map((change) => without(change, ['source'])) };
}

const without = (data: JsonObject, names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name)));

function dataOf(detail: unknown): JsonObject | undefined {
  if (typeof detail !== 'object' || detail === null || !('data' in detail)) return undefined;
  const { data } = detail;
  return isJsonObject(data) ? data : undefined;
}
