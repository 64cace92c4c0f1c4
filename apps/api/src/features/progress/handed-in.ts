import { type ProcessGraph } from '#bpmn';
import { type Definition, type SupplementItem } from '#cases';
import { type AuditEntry, type DocumentView, type TaskView } from '#store';
import { answersOf, listAsked, numberOf } from './asked-items';
import { titlesOfDocuments } from '../documents/titles-of-documents';
import { type HandedInDto } from './progress.dto';

/** A document that was asked for: by which task of the applicant's, after which entry, and whether it came. */
interface Request extends SupplementItem {
  readonly seq: number;
  readonly isOpen: boolean;
  readonly answer?: string;
}

/** What is known of a case's documents. */
interface Papers {
  readonly definition: Definition;
  readonly documents: readonly DocumentView[];
  readonly entries: readonly AuditEntry[];
  readonly tasks: readonly TaskView[];
}

/**
 * How each document stands: `to-be-replaced` while a supplement asks for it and `replaced` once that came; else `accepted` when the office has done a step since
 * it came in, and `handed-in` until then. What is asked for and was never there is `missing`.
 */
export function handedIn({ definition, documents, entries, tasks }: Papers): readonly HandedInDto[] {
  const requests = listRequests({ definition, entries, tasks });
  const steps = entries.filter((entry) => isOfficeStep(definition.graph, entry)).map(({ seq }) => seq);
  const titles = titlesOfDocuments(definition, entries);
  const named = documents.map((document) => ({ ...document, title: titles.get(document.id) ?? document.kind }));
  const shown = named.map((document) => statusOf(document, { since: arrivalOf(document, entries), requests, steps }));
  const known = new Set(named.flatMap(({ kind, title }) => [kind, title]));
  const missing = requests.filter(({ isOpen, name }) => isOpen && !known.has(name));
  return [
    ...shown,
    ...missing.map(({ name, problem, request }) => ({ kind: name, title: name, status: 'missing' as const, problem, request })),
  ];
}

/** A document with what it was handed in as; a request for it names either that or its kind. */
type Named = DocumentView & Pick<HandedInDto, 'title'>;

interface Standing {
  readonly since: number;
  readonly requests: readonly Request[];
  readonly steps: readonly number[];
}

function statusOf({ id, kind, title, fileName }: Named, { since, requests, steps }: Standing): HandedInDto {
  const asked = requests.findLast(({ name, seq }) => (name === kind || name === title) && seq > since);
  const document = { id, kind, title, fileName };
  if (asked?.isOpen === true) return { ...document, status: 'to-be-replaced', problem: asked.problem, request: asked.request };
  if (asked?.answer !== undefined) return { ...document, status: 'replaced' };
  return { ...document, status: steps.some((seq) => seq > since) ? 'accepted' : 'handed-in' };
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

function listRequests({ definition, entries, tasks }: Omit<Papers, 'documents'>): readonly Request[] {
  const open = new Set(tasks.filter(({ status }) => status === 'ready' || status === 'claimed').map(({ no }) => no));
  const answers = new Map(
    entries.filter(({ kind }) => kind === 'supplement-made').map(({ detail }) => [numberOf(detail), answersOf(detail)]),
  );
  return listAsked(entries, definition).flatMap(({ seq, supplement, items }) =>
    items.flatMap((item, index) => {
      const answer = answers.get(supplement)?.get(index + 1);
      const request = { ...item, seq, isOpen: open.has(supplement), ...(answer === undefined ? {} : { answer }) };
      return item.kind === 'document' ? [request] : [];
    }),
  );
}
