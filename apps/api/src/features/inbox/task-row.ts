import { type Actor } from '#access';
import { type Calendar, remaining } from '#calendar';
import { type Definition } from '#cases';
import { type InboxRow } from '#store';
import { type Reader, readerOf } from '../cases/reader';
import { hangingOn } from './hanging-on';
import { whatMayBeDone } from './what-may-be-done';
import { reasonOf } from './reason-of';
import { type TaskRowDto } from './inbox.dto';

/** What a row is made with besides what is in it. */
interface RowParts {
  readonly definition: Definition;
  readonly now: Date;
  readonly calendar: Calendar;
}

/** A task in a list as this actor may see it, with what the actor may do. */
export function taskRow(row: InboxRow, actor: Actor, { definition: { graph }, now, calendar }: RowParts): TaskRowDto {
  const reader = readerInList(row, actor);
  return {
    id: `${row.caseId}.${String(row.no)}`,
    caseId: row.caseId,
    caseNumber: row.caseNumber,
    processId: row.processId,
    processName: graph.name,
    element: row.element,
    name: graph.nodes[row.element]?.name ?? row.element,
    subject: reader.nameOf(row.subject),
    ...(row.stage === undefined ? {} : { stage: row.stage }),
    ...(row.townshipId === undefined ? {} : { townshipId: row.townshipId }),
    ...hangingOn(row),
    status: row.status,
    ...(row.ownerId === undefined ? {} : { owner: { id: row.ownerId, name: row.ownerName ?? '' } }),
    ...passedOn(row, now),
    openedAt: row.openedAt.toISOString(),
    ...deadline(row, { calendar, now }),
    ...(row.closedAt === undefined ? {} : { closedAt: row.closedAt.toISOString() }),
    ...whatMayBeDone(row, { now, actor: reader.here }),
    because: reasonOf(row, actor),
  };
}

/** A list knows no paths, only the ends of them: a name that a post above the township could show is masked, at worst. */
function readerInList(
  { organisationId, townshipId, applicantIds, applicantOrganisationId, ownerId, offeredTo }: InboxRow,
  actor: Actor,
): Reader {
  const [applicantId, agentId] = applicantIds;
  return readerOf(actor, {
    organisationPath: [organisationId],
    townshipPath: townshipId === undefined ? [] : [townshipId],
    applicantId,
    agentId,
    applicantOrganisationId,
    performers: ownerId === undefined ? [] : [ownerId],
    offeredTo,
  });
}

/** When a task is due, and while it is open how that stands. */
export function deadline(
  { dueAt, closedAt }: Pick<InboxRow, 'dueAt' | 'closedAt'>,
  { calendar, now }: { readonly calendar: Calendar; readonly now: Date },
): Pick<TaskRowDto, 'dueAt' | 'remaining'> {
  if (dueAt === undefined) return {};
  const told = { dueAt: dueAt.toISOString() };
  const left = remaining(calendar, { dueAt, now });
  if (!left.ok || closedAt !== undefined) return told;
  const { workingDays, overdue, today } = left;
  return { ...told, remaining: { workingDays, overdue, today } };
}

/** For whom a task is done and until when it is put off, as lists and pages tell it. */
function passedOn({ delegatorId, delegatorName = '', heldUntil }: InboxRow, now: Date): Pick<TaskRowDto, 'delegator' | 'heldUntil'> {
  return {
    ...(delegatorId === undefined ? {} : { delegator: { id: delegatorId, name: delegatorName } }),
    ...(heldUntil === undefined || heldUntil <= now ? {} : { heldUntil: heldUntil.toISOString() }),
  };
}
