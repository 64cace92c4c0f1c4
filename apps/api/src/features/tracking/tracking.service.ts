import { Inject, Injectable } from '@nestjs/common';
import { maskName } from '#forms';
import { builtInEntry } from '#cases';
import { addWrongTry, type CaseSummary, countWrongTries, findTracked, listClocksOfCase, listTasksOfCase } from '#store';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { outcomeName, stageName } from '../cases/plain-words';
import { readProgress, withoutContents } from '../progress/read-progress';
import { type TrackedDto, type TrackingDto } from './tracking.dto';

/** Every answer takes at least as long, so that a clock tells nothing of what was found. */
const FLOOR_MS = 150;

@Injectable()
export class TrackingService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** Where a case is, for whoever knows number and second factor; otherwise `not-tracked`, whatever of it was wrong. */
  async track(given: TrackingDto, address: string): Promise<TrackedDto> {
    const { limits } = this.parts;
    await limits.take('tracking-address', address);
    await limits.take('tracking-number', given.number);
    const [found] = await Promise.all([this.proven(given), pause(FLOOR_MS)]);
    if (found === undefined) throw new ProblemError('not-tracked');
    return this.describe(found);
  }

  /** After too many wrong factors the right one opens nothing either, for a while; who guesses is told nothing of it. */
  private async proven(given: TrackingDto): Promise<CaseSummary | undefined> {
    const { store, cases, wall } = this.parts;
    const tracked = await findTracked(store, given);
    if (tracked === undefined) return undefined;
    const { found, isProven } = tracked;
    const asked = { definition: await cases.getDefinition(found.definitionHash), row: found };
    const limit = (name: 'trackingTries' | 'trackingLockDays'): number => Number(builtInEntry(name, asked).value);
    const tried = { caseId: found.id, at: await cases.businessNow(wall()), days: limit('trackingLockDays') };
    if (!isProven) await addWrongTry(store, tried);
    return isProven && (await countWrongTries(store, tried)) < limit('trackingTries') ? found : undefined;
  }

  private async describe(found: CaseSummary): Promise<TrackedDto> {
    const { store, cases } = this.parts;
    const [definition, tasks, clocks] = await Promise.all([
      cases.getDefinition(found.definitionHash),
      listTasksOfCase(store, found.id),
      listClocksOfCase(store, found.id),
    ]);
    const stage = found.status === 'open' ? stageName(definition.graph, found.stage) : undefined;
    const outcome = outcomeName(definition.graph, found.outcome);
    return {
      number: found.number,
      processName: definition.graph.name,
      applicant: maskName(found.subject),
      status: found.status,
      ...(stage === undefined ? {} : { stage }),
      ...(outcome === undefined ? {} : { outcome }),
      startedAt: found.startedAt.toISOString(),
      ...(found.closedAt === undefined ? {} : { closedAt: found.closedAt.toISOString() }),
      ...withoutContents(await readProgress(this.parts, found, { definition, tasks, clocks })),
    };
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
