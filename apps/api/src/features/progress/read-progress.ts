import { type Definition } from '#cases';
import {
  type CaseSummary,
  type ClockView,
  listAudit,
  listDocumentsOfCase,
  listIssuedOfCase,
  listPaymentsOfCase,
  listToldNotices,
  type TaskView,
} from '#store';
import { type Parts } from '../../parts';
import { openPanels } from '../cases/open-panels';
import { isOfParty } from '../documents/document-view';
import { ownPapers } from '../issued-documents/own-papers';
import { appealOf } from './appeal-of';
import { datesOf } from './dates-of';
import { handedIn } from './handed-in';
import { paymentDto } from './payment-dto';
import { plainHistory } from './plain-history';
import { type ProgressDto } from './progress.dto';
import { decisionNotices, resultOf } from './result-of';
import { stepsNow, toDo } from './steps-now';

/** What was read of a case already. */
export interface KnownCase {
  readonly definition: Definition;
  readonly tasks: readonly TaskView[];
  readonly clocks: readonly ClockView[];
}

/** More entries than a case has without being stuck in a circle. */
const ENTRIES = 2_000;

/** Where a case is, for its parties; what one of them may do about it is added by who knows them (`partyActions`). */
export async function readProgress(parts: Parts, found: CaseSummary, { definition, tasks, clocks }: KnownCase): Promise<ProgressDto> {
  const { store, cases, wall } = parts;
  const [entries, documents, calendar, now, payments, ending] = await Promise.all([
    listAudit(store, found.id, { after: 0, limit: ENTRIES }),
    listDocumentsOfCase(store, found.id),
    cases.calendarOf(found.region, wall()),
    stepsNow(store, found, { tasks, definition }),
    listPaymentsOfCase(store, found.id),
    readTold(parts, found, { definition, tasks }),
  ]);
  const result = resultOf(found, { definition, calendar, entries, ...ending });
  const appeal = await appealOf(parts, found, { definition, entries, result });
  return {
    todo: toDo(found, { tasks, definition, entries, told: ending.told }),
    now,
    ...(found.status === 'open' ? datesOf(clocks, { definition, calendar }) : {}),
    happened: plainHistory(entries, { definition, open: openPanels(definition, tasks) }),
    documents: handedIn({ definition, documents: documents.filter((document) => isOfParty(document, found)), entries, tasks }),
    payments: payments.map(paymentDto),
    actions: [],
    ...(result === undefined ? {} : { result }),
    ...(appeal === undefined ? {} : { appeal }),
  };
}

/** What a case has told and written that has an end, or a task of the applicant's; another is not asked. */
async function readTold(parts: Parts, found: CaseSummary, { definition, tasks }: Pick<KnownCase, 'definition' | 'tasks'>) {
  const owes = tasks.some(({ forApplicant, closedAt }) => forApplicant && closedAt === undefined);
  if (found.status === 'open' && !owes) return { told: [], issued: [] };
  const { store } = parts;
  const people = [found.applicantId, found.agentId].filter((id) => id !== undefined);
  const [told, issued, isOwn] = await Promise.all([
    listToldNotices(store, found.id, { people, organisation: found.applicantOrganisationId, notices: decisionNotices(definition) }),
    found.status === 'open' ? [] : listIssuedOfCase(store, found.id),
    ownPapers(parts, found),
  ]);
  return { told, issued: issued.filter((each) => !isOwn(each)) };
}

/** The same without contents, for whoever tracks a case without an account. */
export function withoutContents({ todo, now, expected, statutory, happened, result }: ProgressDto): ProgressDto {
  return {
    ...{ now, happened, documents: [], payments: [], actions: [] },
    ...(expected === undefined ? {} : { expected }),
    ...(statutory === undefined ? {} : { statutory }),
    todo: todo.map(({ name, nameEn, dueAt }) => ({
      name,
      ...(nameEn === undefined ? {} : { nameEn }),
      ...(dueAt === undefined ? {} : { dueAt }),
      items: [],
    })),
    ...(result === undefined ? {} : { result: { ...result, served: [], documents: [] } }),
  };
}
