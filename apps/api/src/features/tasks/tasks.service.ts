import { Inject, Injectable } from '@nestjs/common';
import { type Actor, canReadCase } from '#access';
import { type Definition, formOfEntry, formOfTask } from '#cases';
import { type Form } from '#forms';
import { type AuditEntry, type CaseView, findCase, findTask, listAudit, listClocksOfCase } from '#store';
import { type TaskId } from '../../http/id-pipe';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { caseSummaryDto, caseTaskDto } from '../cases/case-dto';
import { clockDtos } from '../clocks/clock-dto';
import { deadline } from '../inbox/task-row';
import { findOpenPanels, type OpenPanels } from '../cases/open-panels';
import { elementName } from '../cases/plain-words';
import { type Reader, readerOf } from '../cases/reader';
import { recordReading } from '../cases/record-reading';
import { submittedData } from '../cases/submissions';
import { actorName } from './actor-name';
import { supplementItems } from './supplement-items';
import { returnTargets } from './return-targets';
import { findSentBack } from './sent-back';
import { taskHistory } from './task-history';
import { type SubmissionDto, type TaskDto } from './task.dto';
import { findWhyGiven } from './why-given';

/** More entries than any process writes that people can follow. */
const AUDIT_LIMIT = 1_000;

@Injectable()
export class TasksService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async read(actor: Actor, { caseId, no }: TaskId): Promise<TaskDto> {
    const { store, cases, config, wall } = this.parts;
    const [found, task] = await Promise.all([findCase(store, caseId), findTask(store, caseId, no)]);
    if (found === undefined || task === undefined || !canReadCase(actor, found.scope)) throw new ProblemError('unknown-task');
    const [definition, entries, clocks] = await Promise.all([
      cases.getDefinition(found.definitionHash),
      listAudit(store, caseId, { after: 0, limit: AUDIT_LIMIT }),
      listClocksOfCase(store, caseId),
    ]);
    const reader = readerOf(actor, found.scope);
    const [now, calendar] = await Promise.all([cases.businessNow(wall()), cases.calendarOf(config.region, wall())]);
    const returns = await cases.readReturns({ caseId, definition, task, now });
    const panels = await findOpenPanels(store, definition, found);
    const judged = caseTaskDto(task, { definition, now, panels, untouchedSince: returns.mayTakeBack }, reader);
    const actions = judged.actions.filter(
      (verb) => verb !== 'send-back' || returns.mayReturnTo.some(({ refusal }) => refusal === undefined),
    );
    const seen = { ...judged, actions };
    const sentBack = seen.actions.length > 0 || reader.mayRead('medical') ? findSentBack(entries, no, reader) : undefined;
    const whyGiven = task.ownerId === actor.personId && task.givenBy !== undefined ? findWhyGiven(entries, task) : undefined;
    const form = formOfTask(definition, task);
    const items = supplementItems(entries, task, { reader, definition });
    const shown = submissionsOf(entries, { found, definition, reader, panels });
    await recordReading(this.parts, { found, definition, reader, place: 'task', entries: shown.map(({ entry }) => entry) });
    return {
      ...seen,
      ...deadline(task, { calendar, now }),
      case: caseSummaryDto(found, definition, reader),
      seq: found.seq,
      staff: reader.isStaff,
      clocks: clockDtos(clocks, { found, definition, escalations: [], calendar, now }, reader),
      history: await taskHistory(store, entries, { found, definition, reader, panels }),
      ...formDto(form),
      ...(items === undefined ? {} : { supplementItems: items }),
      submissions: shown.map(({ submission }) => submission),
      mayReturnTo: seen.actions.includes('send-back') ? returnTargets(returns, { entries, definition, reader }) : [],
      ...(sentBack === undefined ? {} : { sentBack }),
      ...(whyGiven === undefined ? {} : { whyGiven }),
    };
  }

  /** For refusals: that a task exists is told only to those who may read its case. */
  async isHidden(actor: Actor, { caseId }: TaskId): Promise<boolean> {
    const found = await findCase(this.parts.store, caseId);
    return found === undefined || !canReadCase(actor, found.scope);
  }
}

interface Given {
  readonly found: CaseView;
  readonly definition: Definition;
  readonly reader: Reader;
  readonly panels: OpenPanels;
}

const formDto = (form: Form | undefined): Pick<TaskDto, 'form'> =>
  form === undefined ? {} : { form: { title: form.title, schema: form.schema } };

/** A submission with the entry that it is made of. */
interface Shown {
  readonly entry: AuditEntry;
  readonly submission: SubmissionDto;
}

function submissionsOf(entries: readonly AuditEntry[], { found, definition, reader, panels }: Given): readonly Shown[] {
  const parties = [found.applicantId, found.agentId].filter((id) => id !== undefined);
  return entries.flatMap((entry) => {
    const data = submittedData(entry, { reader, definition, parties, panels });
    const { seq, element = '', at } = entry;
    if (data === undefined) return [];
    const form = formOfEntry(definition, entry);
    const name = elementName(definition.graph, element) ?? form?.title ?? element;
    const by = actorName(entry, found, reader);
    const head = { seq, element, name, at: at.toISOString(), ...(by === undefined ? {} : { by }) };
    return [{ entry, submission: { ...head, data, ...formDto(form) } }];
  });
}
