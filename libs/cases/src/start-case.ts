import { type ProcessGraph, type StartEvent } from '#bpmn';
import { actsForOrganisation } from '#access';
import { asCaseId, type CaseId } from '#contract';
import { type JsonObject } from '#engine';
import { documentIds, validateForm } from '#forms';
import {
  AUDIT_GENESIS,
  type CaseRow,
  findOutcome,
  hasDocuments,
  inTransaction,
  readStartFacts,
  type StartFacts,
  StoreError,
  type Transaction,
} from '#store';
import { doneOf } from './advance';
import { caseNumber } from './case-number';
import { type StartCase } from './command';
import { digestOf, recall } from './command-memory';
import { commitDraft } from './commit-draft';
import { type CommittedHint } from './committed-hint';
import { type Definition } from './definition/definition';
import { tellSubscribers } from './departments/tell-subscribers';
import { startNote } from './draft/audit-note';
import { newDraft } from './draft/case-draft';
import { notePeople } from './draft/note-people';
import { takeStep } from './draft/take-step';
import { keepFresh } from './keep-fresh';
import { type Kit } from './kit';
import { type Done, type Refusal, type StartOutcome } from './outcome';
import { SYSTEM } from './system-actor';
import { takeUpDecision } from './take-up-decision';
import { uuidv7 } from './uuidv7';

type Started = Done & { readonly caseId: CaseId; readonly number: string };

/**
 * Begins a case of the version of a process that holds today: checks the start event's form and that the organisations exist, takes the first step and writes the case with its
 * number, all in one transaction. Repeated under the same id by the same person it gives the same case.
 */
export async function startCase(kit: Kit, request: StartCase, now: Date): Promise<StartOutcome> {
  await keepFresh(kit, now);
  const { processId, region } = request;
  const definition = await kit.definitions.findCurrent({ processId, region, wall: now });
  if (definition === undefined) return { ok: false, code: 'unknown-process' };
  const checked = checkStart(kit, definition, request);
  if (!checked.ok) return (await recallStart(kit, request)) ?? checked;
  try {
    const { outcome, hint } = await inTransaction(kit.store, (transaction) =>
      startIn(kit, transaction, { request, definition, now, ...checked }),
    );
    if (hint !== undefined) kit.afterCommit(hint);
    return outcome;
  } catch (error) {
    // Two tries at once: the other one has committed, and its outcome is remembered now.
    if (error instanceof StoreError && error.code === 'duplicate') return startCase(kit, request, now);
    throw error;
  }
}

/** The outcome of the same request made before, when another version of the process held. */
async function recallStart(kit: Kit, request: StartCase): Promise<StartOutcome | undefined> {
  const stored = await findOutcome(kit.store, { scope: scopeOf(request), id: request.id });
  return stored && recall<Started>(stored, digestOfStart(kit, request));
}

/** The case that a letter of which starts this one. */
const writerOf = ({ parent, sender }: StartCase): StartCase['parent'] | StartCase['sender'] => parent ?? sender;

/** Whoever sends it in, or the case that calls or writes. */
const scopeOf = (request: StartCase): string => writerOf(request)?.caseId ?? request.actor.personId;

/** A letter is known by its id: what it is told of people may be written otherwise by the time it is repeated. */
const digestOfStart = (kit: Kit, request: StartCase): Buffer => digestOf(kit, writerOf(request) ?? request);

function checkStart(
  { organisations }: Kit,
  { graph, forms }: Definition,
  request: StartCase,
): { readonly ok: true; readonly start: StartEvent; readonly data: JsonObject; readonly documents: readonly string[] } | Refusal {
  const start = graph.starts
    .map((id) => graph.nodes[id])
    .find((node): node is StartEvent => node?.type === 'startEvent' && isMeant(node, request));
  if (start === undefined) return { ok: false, code: 'message-not-awaited' };
  const places = [request.organisationId, request.townshipId, request.applicantOrganisation?.id].filter((place) => place !== undefined);
  if (!places.every((place) => organisations.has(place))) return { ok: false, code: 'unknown-organisation' };
  const stranger = strangerTo(graph, start, request);
  if (stranger !== undefined) return stranger;
  const form = start.form === undefined ? undefined : forms.get(start.form);
  if (form === undefined) return { ok: true, start, data: request.data, documents: request.documentIds ?? [] };
  const validated = validateForm(form, request.data);
  if (!validated.ok) return { ok: false, code: 'form-invalid', errors: validated.errors };
  const named = writerOf(request) === undefined ? documentIds(form, validated.data) : [];
  const documents = [...new Set([...(request.documentIds ?? []), ...named])];
  return { ok: true, start, data: validated.data, documents };
}

/** A process is for people or for organisations, and is opened by whoever its start names, or acts for the organisation; or by the system. */
function strangerTo({ applicants }: ProcessGraph, start: StartEvent, request: StartCase): Refusal | undefined {
  const { actor, applicant, applicantOrganisation } = request;
  const fits = applicants === 'organisation' ? applicant === undefined : applicantOrganisation === undefined;
  if (!fits) return { ok: false, code: 'wrong-applicant' };
  if (actor.personId === SYSTEM.personId) return undefined;
  if (applicants === 'organisation' && applicantOrganisation === undefined) return { ok: false, code: 'wrong-applicant' };
  return mayOpen(start, request) ? undefined : { ok: false, code: 'not-permitted' };
}

function mayOpen({ posts }: StartEvent, { actor, organisationId, applicantOrganisation }: StartCase): boolean {
  if (posts === undefined) return applicantOrganisation === undefined || actsForOrganisation(actor, applicantOrganisation.id);
  const places: readonly (string | undefined)[] = [organisationId, applicantOrganisation?.id];
  return actor.postings.some((posting) => posts.includes(posting.post) && places.includes(posting.organisationId));
}

function isMeant({ id, trigger }: StartEvent, { message, timer, signal }: StartCase): boolean {
  if (timer !== undefined || signal !== undefined) return id === timer || id === signal;
  return message === undefined ? trigger.kind === 'none' : trigger.kind === 'message' && trigger.message === message;
}

interface Beginning {
  readonly request: StartCase;
  readonly definition: Definition;
  readonly now: Date;
  readonly start: StartEvent;
  readonly data: JsonObject;
  readonly documents: readonly string[];
}

async function startIn(
  kit: Kit,
  transaction: Transaction,
  beginning: Beginning,
): Promise<{ readonly outcome: StartOutcome; readonly hint?: CommittedHint }> {
  const { request, definition, start, data, documents } = beginning;
  const scope = scopeOf(request);
  const parties = [request.applicant?.id, request.agent?.id].filter((id) => id !== undefined);
  const facts = await readStartFacts(transaction, { scope, id: request.id, parties });
  const digest = digestOfStart(kit, request);
  if (facts.command !== undefined) return { outcome: recall<Started>(facts.command, digest) };
  const draft = newDraft({ kit, definition, row: newRow(beginning, facts) });
  const untaken = await takeUpDecision(draft, transaction, beginning);
  if (untaken !== undefined) return { outcome: untaken };
  if (!(await hasDocuments(transaction, { ids: documents, uploadedBy: scope })))
    return { outcome: { ok: false, code: 'unknown-document' } };
  draft.change.documents.push(...documents);
  tellSubscribers(draft, 'case.started');
  notePeople(draft, start.form === undefined ? undefined : definition.forms.get(start.form), data);
  const note = startNote({
    kind: 'case-started',
    ...(writerOf(request) === undefined ? { actor: request.actor.personId } : {}),
    element: start.id,
    given: { data, case: fixedFacts(draft.row), ...givenAgent(request), ...givenRecusals(draft.row) },
  });
  const refused = takeStep(draft, { kind: 'start', at: start.id, data }, { note });
  if (refused !== undefined) return { outcome: refused };
  const outcome: Started = { ...doneOf(draft), caseId: draft.row.id, number: draft.row.number };
  const { hint } = commitDraft(transaction, draft, { asker: 'command', command: { scope, id: request.id, digest, outcome } });
  return { outcome, hint };
}

/** What the case's row says and nothing may change later: chained with the first entry, so that a changed row is noticed. */
const fixedFacts = (row: CaseRow): JsonObject => ({
  number: row.number,
  definition: row.definitionHash,
  organisation: row.organisationId,
  ...(row.townshipId === undefined ? {} : { township: row.townshipId }),
  ...(row.applicantId === undefined ? {} : { applicant: row.applicantId }),
  ...(row.agentId === undefined ? {} : { agent: row.agentId }),
  ...(row.applicantOrganisationId === undefined ? {} : { applicantOrganisation: row.applicantOrganisationId }),
  ...(row.parent === undefined ? {} : { parent: { ...row.parent } }),
  ...(row.reexamined === undefined ? {} : { reexamined: row.reexamined.id }),
});

const givenAgent = ({ agent }: StartCase): JsonObject =>
  agent === undefined ? {} : { agent: { id: agent.id, name: agent.name, authority: agent.authority ?? null } };

/** Relatives of a party keep out from the beginning. */
const givenRecusals = ({ recused }: CaseRow): JsonObject => (recused.length === 0 ? {} : { recused });

/** Cases whose start data name the same batch (批次) are seen together. */
const batchOf = ({ batch }: JsonObject): Pick<CaseRow, 'batch'> => (typeof batch === 'string' ? { batch } : {});

function newRow({ request, definition, now, data }: Beginning, { serial, offsetMs, recused }: StartFacts): CaseRow {
  const startedAt = new Date(now.getTime() + offsetMs);
  return {
    id: asCaseId(uuidv7(now)),
    ...batchOf(data),
    number: caseNumber(request.region, startedAt, serial),
    processId: definition.processId,
    definitionHash: definition.hash,
    region: request.region,
    organisationId: request.organisationId,
    townshipId: request.townshipId,
    applicantId: request.applicant?.id,
    agentId: request.agent?.id,
    applicantOrganisationId: request.applicantOrganisation?.id,
    subject: (request.applicant ?? request.applicantOrganisation)?.name ?? definition.graph.name,
    status: 'open',
    seq: 0,
    startedAt,
    lastAt: startedAt,
    woken: false,
    auditHash: AUDIT_GENESIS,
    recused: [...new Set([...recused, ...(request.keptOut ?? [])])],
    parent: request.parent,
    conversation: request.sender?.conversation,
  };
}
