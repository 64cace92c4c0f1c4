import { createHash, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { maskName } from '#forms';
import { type CaseSummary, findCaseByNumber, findPersonSecrets, findTracked, listClocksOfCase, listTasksOfCase } from '#store';
import { PARTS, type Parts } from '../../parts';
import { nextDue } from '../clocks/next-due';
import { ProblemError } from '../../problem/problem-error';
import { nextSteps } from '../applications/next-steps';
import { outcomeName, stageName } from '../cases/plain-words';
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
    const [found] = await Promise.all([this.find(given), pause(FLOOR_MS)]);
    if (found === undefined) throw new ProblemError('not-tracked');
    return this.describe(found);
  }

  private find({ number, identityTail, phoneTail }: TrackingDto): Promise<CaseSummary | undefined> {
    if (identityTail !== undefined) return findTracked(this.parts.store, { number, identityTail });
    return this.findByPhone(number, phoneTail ?? '');
  }

  private async findByPhone(number: string, phoneTail: string): Promise<CaseSummary | undefined> {
    const { store } = this.parts;
    const found = await findCaseByNumber(store, number);
    const secrets = found?.applicantId === undefined ? undefined : await findPersonSecrets(store, found.applicantId);
    const tail = secrets?.phone?.slice(-4) ?? '';
    const proven = timingSafeEqual(digest(tail), digest(phoneTail));
    return proven && tail !== '' ? found : undefined;
  }

  private async describe(found: CaseSummary): Promise<TrackedDto> {
    const { store, cases } = this.parts;
    const [definition, tasks, clocks] = await Promise.all([
      cases.getDefinition(found.definitionHash),
      listTasksOfCase(store, found.id),
      listClocksOfCase(store, found.id),
    ]);
    const steps = await nextSteps(store, tasks, definition);
    const stage = found.status === 'open' ? stageName(definition.graph, found.stage) : undefined;
    const outcome = outcomeName(definition.graph, found.outcome);
    const due = nextDue(clocks);
    return {
      number: found.number,
      processName: definition.graph.name,
      applicant: maskName(found.subject),
      status: found.status,
      ...(stage === undefined ? {} : { stage }),
      ...(outcome === undefined ? {} : { outcome }),
      now: steps.filter(({ organisations }) => organisations.length > 0),
      todo: steps.filter(({ forApplicant }) => forApplicant).map(({ name }) => name),
      startedAt: found.startedAt.toISOString(),
      ...(due === undefined || found.status === 'closed' ? {} : { dueAt: due.toISOString() }),
      ...(found.closedAt === undefined ? {} : { closedAt: found.closedAt.toISOString() }),
    };
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
