import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { type CommandId, type PersonId } from '#contract';
import { listOwnedTasks } from '#store';
import { onceInParts } from '../../http/once';
import { PARTS, type Parts } from '../../parts';
import { BULK_LIMIT } from './bulk-tasks.dto';
import { BulkTasksService } from './bulk-tasks.service';
import { type HandedOverDto } from './hand-over.dto';

/** Whose tasks go to whom. */
interface HandOver {
  readonly from: PersonId;
  readonly to?: PersonId | undefined;
}

/** Hands over what somebody who leaves has, task by task as if each were assigned or offered again alone, under a command id of its own. */
@Injectable()
export class HandOverService {
  constructor(
    @Inject(PARTS) private readonly parts: Parts,
    private readonly bulk: BulkTasksService,
  ) {}

  async run(actor: Actor, id: CommandId, { from, to }: HandOver): Promise<HandedOverDto> {
    return onceInParts(this.parts, { actor, id, body: `hand-over ${from} ${to ?? ''}` }, () => this.handOver(actor, id, { from, to }));
  }

  private async handOver(actor: Actor, id: CommandId, { from, to }: HandOver): Promise<HandedOverDto> {
    const owned = await listOwnedTasks(this.parts.store, from, BULK_LIMIT + 1);
    const tasks = owned.slice(0, BULK_LIMIT).map(({ caseId, no }) => `${caseId}.${String(no)}`);
    const bulk = to === undefined ? { verb: 'reoffer' as const, tasks } : { verb: 'assign' as const, tasks, personId: to };
    const { results } = await this.bulk.run(actor, id, bulk);
    // Of cases that the actor may not read nothing is told.
    const told = results.filter(({ problem }) => problem?.code !== 'unknown-task');
    return { results: told, more: owned.length > BULK_LIMIT };
  }
}
