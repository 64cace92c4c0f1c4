import { type Definition } from '#cases';
import { type CaseSummary, type ClockView, listAudit, listDocumentsOfCase, listIssuedOfCase, listToldNotices, type TaskView } from '#store';
import { type Parts } from '../../parts';
import { openPanels } from '../cases/open-panels';
import { isOfParty } from '../documents/document-view';
import { datesOf } from './dates-of';
import { handedIn } from './handed-in';
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

/** Where a case is, for its parties. */
export async function readProgress(parts: Parts, found: CaseSummary, { definition, tasks, clocks }: KnownCase): Promise<ProgressDto> {
  const { store, cases, wall } = parts;
  const [entries, documents, calendar, now, ending] = await Promise.all([
    listAudit(store, found.id, { after: 0, limit: ENTRIES }),
    listDocumentsOfCase(store, found.id),
    cases.calendarOf(found.region, wall()),
    stepsNow(store, found, { tasks, definition }),
    readEnding(parts, found, definition),
  ]);
  const result = resultOf(found, { definition, calendar, entries, ...ending });
  return {
    todo: toDo(found, { tasks, definition, entries }),
    now,
    ...(found.status === 'open' ? datesOf(clocks, { definition, calendar }) : {}),
    happened: plainHistory(entries, { definition, open: openPanels(definition, tasks) }),
    documents: handedIn({ graph: definition.graph, documents: documents.filter((document) => isOfParty(document, found)), entries, tasks }),
    ...(result === undefined ? {} : { result }),
  };
}

/** What a closed case has told and written; an open one is not asked. */
async function readEnding({ store }: Parts, found: CaseSummary, definition: Definition) {
  if (found.status === 'open') return { told: [], issued: [] };
  const people = [found.applicantId, found.agentId].filter((id) => id !== undefined);
  const [told, issued] = await Promise.all([
    listToldNotices(store, found.id, { people, organisation: found.applicantOrganisationId, notices: decisionNotices(definition) }),
    listIssuedOfCase(store, found.id),
  ]);
  return { told, issued };
}

/** The same without contents, for whoever tracks a case without an account. */
export function withoutContents({ todo, result, ...progress }: ProgressDto): ProgressDto {
  return {
    ...progress,
    documents: [],
    todo: todo.map(({ name, dueAt }) => ({ name, ...(dueAt === undefined ? {} : { dueAt }), items: [] })),
    ...(result === undefined ? {} : { result: { ...result, served: [], documents: [] } }),
  };
}
