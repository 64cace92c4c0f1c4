import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { workingDaysLeft } from '#calendar';
import { CasesError } from '#cases';
import { type CommandId } from '#contract';
import { rememberOutcome } from '#store';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { textDigest } from '../../http/command-id';
import { parseTarget } from './demo-clock-target';
import { type BusinessClockDto } from './demo-clock.dto';

/** Cases woken at once; the sweep wakes the others. */
const WOKEN = 500;

@Injectable()
export class DemoClockService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async read(): Promise<BusinessClockDto> {
    this.requireDemo();
    const { cases, config } = this.parts;
    const wall = this.parts.wall();
    const now = await cases.businessNow(wall);
    const left = workingDaysLeft(await cases.calendarOf(config.region, wall), now);
    return { now: now.toISOString(), offsetMs: now.getTime() - wall.getTime(), workingDaysLeft: left };
  }

  /** Moves business time of the installation; under a key that was used it is not moved again. */
  async move(actor: Actor, to: string, id: CommandId): Promise<BusinessClockDto> {
    this.requireDemo();
    const { store, cases, wall, config } = this.parts;
    const now = await cases.businessNow(wall());
    const target = parseTarget(to, now, await cases.calendarOf(config.region, wall()));
    if (target < now) throw new ProblemError('clock-backwards');
    const command = { scope: actor.personId, id, digest: textDigest(to), outcome: target.toISOString(), at: now };
    const kept = await rememberOutcome(store, command);
    if (!kept.digest.equals(command.digest)) throw new ProblemError('idempotency-key-reused');
    await this.moveTo(new Date(String(kept.outcome)));
    return this.read();
  }

  private async moveTo(target: Date): Promise<void> {
    const { cases, signals, wall } = this.parts;
    try {
      await cases.moveBusinessClock(target, wall());
    } catch (error) {
      // A repeated command whose move was done before.
      if (error instanceof CasesError && error.code === 'demo-clock-backwards') return;
      throw error;
    }
    for (const { caseId, processId } of await cases.listLeftWakes(wall(), WOKEN)) {
      signals.afterCommit({ caseId, processId, wake: true, channels: [] });
    }
  }

  private requireDemo(): void {
    if (!this.parts.config.demoClock) throw new ProblemError('unknown-route');
  }
}
