import { type QueryResultRow } from 'pg';
import { type CaseId, type OrganisationId, type PersonId } from '#contract';
import { type CaseParent, type CaseRow, type LockedCase, type OfferRow, type ReexaminedCase, type TaskRow } from './case-file';

// The one place where rows of the case tables become types: `to_json` gives snake_case names and ISO instants.
interface RawCase {
  id: CaseId;
  number: string;
  process_id: string;
  definition_hash: Buffer;
  region: string;
  organisation_id: OrganisationId;
  township_id: OrganisationId | null;
  applicant_id: PersonId | null;
  agent_id: PersonId | null;
  applicant_organisation_id: OrganisationId | null;
  subject: string;
  batch: string | null;
  status: 'open' | 'closed';
  outcome: string | null;
  refusal: string | null;
  stage: string | null;
  seq: number;
  started_at: Date;
  last_at: Date;
  closed_at: Date | null;
  alarm_at: Date | null;
  armed_at: Date | null;
  woken: boolean;
  audit_hash: Buffer;
  recused: PersonId[];
  parent_case_id: CaseId | null;
  parent_call: number | null;
  call_depth: number;
  conversation: string | null;
  reexamined: ReexaminedCase | null;
}
/** A row of `tasks` as `to_json` gives it. */
export interface RawTask {
  no: number;
  element: string;
  status: TaskRow['status'];
  owner_id: PersonId | null;
  kind: TaskRow['kind'];
  parent_no: number | null;
  for_applicant: boolean;
  excluded: PersonId[];
  excepted: string[];
  countersigners: PersonId[];
  awaits: TaskRow['awaits'] | null;
  given_by: string | null;
  opened_at: string;
  due_at: string;
  due_rule: unknown;
  closed_at: string | null;
  closed_by: string | null;
  urge_again_at: string | null;
  delegator_id: PersonId | null;
  held_until: string | null;
}
interface RawRest {
  timers: { no: number; element: string; due_at: string; rule: unknown }[] | null;
  clocks: { clock: string; unit: string; days: number; ledger: unknown; due_at: string | null; alarm_at: string | null }[] | null;
  subscriptions: { no: number; element: string; message: string; correlation: string | null }[] | null;
  jobs: { no: number; element: string; topic: string; retries: unknown }[] | null;
  incidents:
    | {
        no: number;
        element: string | null;
        code: string;
        job_no: number | null;
        timer_no: number | null;
        call_no: number | null;
        letter_id: number | null;
        opened_at: string;
      }[]
    | null;
  incident_count: number;
  task: RawTask | null;
  offers: RawOffer[] | null;
  command: { id: string; digest: string; outcome: unknown } | null;
}

const optional = <T>(value: T | null): T | undefined => value ?? undefined;
const instant = (text: string | null): Date | undefined => (text === null || text === 'infinity' ? undefined : new Date(text));

/** A row of `cases`. */
export function parseCaseRow(row: QueryResultRow): CaseRow {
  const raw = row as RawCase;
  return {
    id: raw.id,
    number: raw.number,
    processId: raw.process_id,
    definitionHash: raw.definition_hash.toString('hex'),
    region: raw.region,
    organisationId: raw.organisation_id,
    townshipId: optional(raw.township_id),
    applicantId: optional(raw.applicant_id),
    agentId: optional(raw.agent_id),
    applicantOrganisationId: optional(raw.applicant_organisation_id),
    subject: raw.subject,
    batch: optional(raw.batch),
    status: raw.status,
    outcome: optional(raw.outcome),
    refusal: optional(raw.refusal),
    stage: optional(raw.stage),
    seq: raw.seq,
    startedAt: raw.started_at,
    lastAt: raw.last_at,
    closedAt: optional(raw.closed_at),
    alarmAt: optional(raw.alarm_at),
    armedAt: optional(raw.armed_at),
    woken: raw.woken,
    auditHash: raw.audit_hash,
    recused: raw.recused,
    parent: parseParent(raw),
    conversation: optional(raw.conversation),
    reexamined: optional(raw.reexamined),
  };
}

function parseParent({ parent_case_id, parent_call, call_depth }: RawCase): CaseParent | undefined {
  return parent_case_id === null || parent_call === null ? undefined : { caseId: parent_case_id, call: parent_call, depth: call_depth };
}

/** A row of `task_offers` as `to_json` gives it. */
export interface RawOffer {
  task_no: number;
  organisation_id: OrganisationId;
  post: string;
}

/** A row of `tasks`. */
export function parseTask(raw: RawTask): TaskRow {
  return {
    no: raw.no,
    element: raw.element,
    status: raw.status,
    ownerId: optional(raw.owner_id),
    kind: raw.kind,
    parentNo: optional(raw.parent_no),
    forApplicant: raw.for_applicant,
    excluded: raw.excluded,
    excepted: raw.excepted,
    countersigners: raw.countersigners,
    awaits: optional(raw.awaits ?? null),
    givenBy: optional(raw.given_by),
    openedAt: new Date(raw.opened_at),
    dueAt: instant(raw.due_at),
    dueRule: optional(raw.due_rule ?? null),
    closedAt: instant(raw.closed_at),
    closedBy: optional(raw.closed_by),
    urgeAgainAt: instant(raw.urge_again_at),
    delegatorId: optional(raw.delegator_id),
    heldUntil: instant(raw.held_until),
  };
}

/** Rows of `task_offers`. */
export const parseOffers = (raw: readonly RawOffer[] | null): readonly OfferRow[] =>
  (raw ?? []).map((offer) => ({ taskNo: offer.task_no, organisationId: offer.organisation_id, post: offer.post }));

/** What was read beside the locked row. */
export function parseRest(row: QueryResultRow): Omit<LockedCase, 'row' | 'offsetMs'> {
  const { body, rest: raw } = row as { body: Buffer | null; rest: RawRest };
  return {
    state: optional(body),
    timers: (raw.timers ?? []).map((timer) => ({
      no: timer.no,
      element: timer.element,
      dueAt: new Date(timer.due_at),
      rule: optional(timer.rule),
    })),
    clocks: (raw.clocks ?? []).map((clock) => ({ ...clock, dueAt: instant(clock.due_at), alarmAt: instant(clock.alarm_at) })),
    subscriptions: (raw.subscriptions ?? []).map((subscription) => ({ ...subscription, correlation: optional(subscription.correlation) })),
    jobs: raw.jobs ?? [],
    incidents: (raw.incidents ?? []).map((incident) => ({
      no: incident.no,
      element: optional(incident.element),
      code: incident.code,
      jobNo: optional(incident.job_no),
      timerNo: optional(incident.timer_no),
      callNo: optional(incident.call_no),
      letterId: optional(incident.letter_id),
      openedAt: new Date(incident.opened_at),
    })),
    incidentCount: raw.incident_count,
    task: raw.task === null ? undefined : parseTask(raw.task),
    offers: parseOffers(raw.offers),
    command:
      raw.command === null
        ? undefined
        : { id: raw.command.id, digest: Buffer.from(raw.command.digest, 'hex'), outcome: raw.command.outcome },
  };
}
