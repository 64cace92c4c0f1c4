import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { workingDaysLeft } from '#calendar';
import { CasesError, type Orders } from '#cases';
import { type CommandId } from '#contract';
import { once } from '../../http/once';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
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
    const calendar = await this.parts.cases.calendarOf(this.parts.config.region, this.parts.wall());
    await once(this.parts, { actor, id, body: to }, async ({ cases }) => {
      const now = await cases.businessNow(this.parts.wall());
      const target = parseTarget(to, now, calendar);
      if (target < now) throw new ProblemError('clock-backwards');
      await this.moveTo(cases, target);
      return { target: target.toISOString() };
    });
    await this.wake();
    // What is due, and what is overdue, has changed for everybody.
    this.parts.hintAll();
    return this.read();
  }

  private async moveTo(cases: Orders, target: Date): Promise<void> {
    try {
      await cases.moveBusinessClock(target, this.parts.wall());
    } catch (error) {
      throw error instanceof CasesError && error.code === 'demo-clock-backwards' ? new ProblemError('clock-backwards') : error;
    }
  }

  private async wake(): Promise<void> {
    const { cases, signals, wall } = this.parts;
    for (const { caseId, processId } of await cases.listLeftWakes(wall(), WOKEN)) {
      signals.afterCommit({ caseId, processId, wake: true, channels: [] });
    }
  }

  private requireDemo(): void {
    if (!this.parts.config.demoClock) throw new ProblemError('unknown-route');
  }
}
