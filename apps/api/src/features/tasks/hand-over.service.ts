import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { type CommandId, type PersonId } from '#contract';
import { findOutcome, listOwnedTasks, rememberOutcome } from '#store';
import { textDigest } from '../../http/command-id';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { BULK_LIMIT } from './bulk-tasks.dto';
import { BulkTasksService } from './bulk-tasks.service';
import { type HandedOverDto } from './hand-over.dto';

/** Whose tasks go to whom. */
interface HandOver {
  readonly from: PersonId;
  readonly to?: PersonId | undefined;
}

/** Hands over what somebody who leaves has, task by task as if each were assigned or offered again alone. */
@Injectable()
export class HandOverService {
  constructor(
    @Inject(PARTS) private readonly parts: Parts,
    private readonly bulk: BulkTasksService,
  ) {}

  async run(actor: Actor, id: CommandId, { from, to }: HandOver): Promise<HandedOverDto> {
    const { store, wall } = this.parts;
    const key = { scope: actor.personId, id };
    const digest = textDigest(`hand-over ${from} ${to ?? ''}`);
    const before = await findOutcome(store, key);
    if (before !== undefined) return recalled(before, digest);
    const owned = await listOwnedTasks(store, from, BULK_LIMIT + 1);
    const tasks = owned.slice(0, BULK_LIMIT).map(({ caseId, no }) => `${caseId}.${String(no)}`);
    const bulk = to === undefined ? { verb: 'reoffer' as const, tasks } : { verb: 'assign' as const, tasks, personId: to };
    const { results } = await this.bulk.run(actor, id, bulk);
    // Of cases that the actor may not read nothing is told.
    const told = results.filter(({ problem }) => problem?.code !== 'unknown-task');
    const outcome: HandedOverDto = { results: told, more: owned.length > BULK_LIMIT };
    return recalled(await rememberOutcome(store, { ...key, digest, outcome, at: wall() }), digest);
  }
}

function recalled(kept: { readonly digest: Buffer; readonly outcome: unknown }, digest: Buffer): HandedOverDto {
  if (!kept.digest.equals(digest)) throw new ProblemError('idempotency-key-reused');
  return kept.outcome as HandedOverDto;
}
