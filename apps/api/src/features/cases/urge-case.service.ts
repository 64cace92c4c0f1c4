import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { type CaseId, type CommandId, derivedCommandId } from '#contract';
import { listTasksOfCase, type CaseView } from '#store';
import { onceInParts } from '../../http/once';
import { PARTS, type Parts } from '../../parts';
import { refusalProblem } from '../../problem/accepted';
import { ProblemError } from '../../problem/problem-error';
import { businessNowFor } from '../inbox/business-now-for';
import { type UrgedDto } from './cases.dto';
import { readableCase } from './readable-case';
import { urgingOf } from './urging-of';

/** Urges everything that a case waits for; a party sees no task of an office and urges the case. */
@Injectable()
export class UrgeCaseService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async urge(actor: Actor, caseId: CaseId, id: CommandId): Promise<UrgedDto> {
    const found = await readableCase(this.parts.store, actor, { caseId });
    return onceInParts(this.parts, { actor, id, body: `urge-case ${caseId}` }, () => this.urgeAll(actor, found, id));
  }

  private async urgeAll(actor: Actor, found: CaseView, id: CommandId): Promise<UrgedDto> {
    const { store, cases, wall } = this.parts;
    if (found.status === 'closed') throw new ProblemError('case-closed');
    const open = await listTasksOfCase(store, found.id);
    const { tasks } = urgingOf(open, { actor, now: await businessNowFor(this.parts, open) });
    if (tasks.length === 0) throw new ProblemError('nothing-to-urge');
    // One key a task: where this fails halfway, a repetition urges the rest, and nobody twice.
    const outcomes = await Promise.all(
      tasks.map(({ no }) =>
        cases.advance(found.id, { kind: 'urge-task', id: derivedCommandId(`${id}.${String(no)}`), actor, task: no }, wall()),
      ),
    );
    const refused = outcomes.find((outcome) => !outcome.ok);
    const urged = outcomes.filter(({ ok }) => ok).length;
    if (urged === 0 && refused?.ok === false) throw await refusalProblem(store, refused);
    return { urged };
  }
}
