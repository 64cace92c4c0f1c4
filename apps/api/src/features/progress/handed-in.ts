import { type ProcessGraph } from '#bpmn';
import { type SupplementItem } from '#cases';
import { isJsonObject, type JsonObject } from '#engine';
import { type AuditEntry, type DocumentView, type TaskView } from '#store';
import { listAsked } from './asked-items';
import { type HandedInDto } from './progress.dto';

/** A document that was asked for: by which task of the applicant's, after which entry, and whether it came. */
interface Request extends SupplementItem {
  readonly seq: number;
  readonly isOpen: boolean;
  readonly answer?: string;
}

/** What is known of a case's documents. */
interface Papers {
  readonly graph: ProcessGraph;
  readonly documents: readonly DocumentView[];
  readonly entries: readonly AuditEntry[];
  readonly tasks: readonly TaskView[];
}

/**
 * How each document stands: `to-be-replaced` while a supplement asks for it and `replaced` once that came; else `accepted` when the office has done a step since
 * it came in, and `handed-in` until then. What is asked for and was never there is `missing`.
 */
export function handedIn({ graph, documents, entries, tasks }: Papers): readonly HandedInDto[] {
  const requests = listRequests(entries, tasks);
  const steps = entries.filter((entry) => isOfficeStep(graph, entry)).map(({ seq }) => seq);
  const shown = documents.map((document) => statusOf(document, { since: arrivalOf(document, entries), requests, steps }));
  const kinds = new Set(documents.map(({ kind }) => kind));
  const missing = requests.filter(({ isOpen, name }) => isOpen && !kinds.has(name));
  return [...shown, ...missing.map(({ name, problem, request }) => ({ kind: name, status: 'missing' as const, problem, request }))];
}

interface Standing {
  readonly since: number;
  readonly requests: readonly Request[];
  readonly steps: readonly number[];
}

function statusOf({ id, kind }: DocumentView, { since, requests, steps }: Standing): HandedInDto {
  const asked = requests.findLast(({ name, seq }) => name === kind && seq > since);
  if (asked?.isOpen === true) return { id, kind, status: 'to-be-replaced', problem: asked.problem, request: asked.request };
  if (asked?.answer !== undefined) return { id, kind, status: 'replaced' };
  return { id, kind, status: steps.some((seq) => seq > since) ? 'accepted' : 'handed-in' };
}

/** Number of the entry with which it came into the case. */
const arrivalOf = ({ id }: DocumentView, entries: readonly AuditEntry[]): number =>
  entries.find(({ detail }) => names(detail, id))?.seq ?? 1;

function names(detail: unknown, id: string): boolean {
  if (detail === id) return true;
  return typeof detail === 'object' && detail !== null && Object.values(detail).some((part) => names(part, id));
}

function isOfficeStep({ nodes }: ProcessGraph, { kind, element = '' }: AuditEntry): boolean {
  const node = nodes[element];
  return kind === 'task-completed' && node?.type === 'userTask' && !node.forApplicant;
}

function listRequests(entries: readonly AuditEntry[], tasks: readonly TaskView[]): readonly Request[] {
  const open = new Set(tasks.filter(({ status }) => status === 'ready' || status === 'claimed').map(({ no }) => no));
  const answers = new Map(
    entries.filter(({ kind }) => kind === 'supplement-made').map(({ detail }) => [numberOf(detail), answersOf(detail)]),
  );
  return listAsked(entries).flatMap(({ seq, supplement, items }) =>
    items.flatMap((item, index) => {
      const answer = answers.get(supplement)?.get(index + 1);
      const request = { ...item, seq, isOpen: open.has(supplement), ...(answer === undefined ? {} : { answer }) };
      return item.kind === 'document' ? [request] : [];
    }),
  );
}

const numberOf = (detail: unknown): number => Number(isJsonObject(detail) ? detail['task'] : undefined);

/** The document that answers each item, by the item's number from 1. */
function answersOf(detail: unknown): ReadonlyMap<number, string> {
  const data = isJsonObject(detail) && isJsonObject(detail['data']) ? detail['data'] : {};
  const answers = Array.isArray(data['answers']) ? data['answers'].filter(isJsonObject) : [];
  return new Map(answers.flatMap(answered));
}

const answered = ({ item, document }: JsonObject): readonly (readonly [number, string])[] =>
  typeof item === 'number' && typeof document === 'string' ? [[item, document]] : [];
