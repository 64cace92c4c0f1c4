import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { parseReplanTold, type ReplannedCase } from '#cases';
import { type CommandId } from '#contract';
import { countReplan, findLatestReplan, listReplanResults, type ReplanResult } from '#store';
import { once } from '../../http/once';
import { PARTS, type Parts } from '../../parts';
import { type LatestReplanDto, type MovedDatesDto } from './calendars.dto';
import { enterCalendars } from './enter-calendars';
import { MovedDates } from './moved-dates';

const PAGE = 100;

type Told = Omit<ReplanResult, 'result'> & { readonly told: ReturnType<typeof parseReplanTold> };

/** Moving the dates of all open cases by a worker: ordered here, and told how far it is, to every keeper of calendars. */
@Injectable()
export class ReplanService {
  constructor(
    @Inject(PARTS) private readonly parts: Parts,
    private readonly dates: MovedDates,
  ) {}

  async order(actor: Actor, command: CommandId, region: string): Promise<LatestReplanDto> {
    await enterCalendars(this.parts, actor, region);
    const kept = await once(this.parts, { actor, id: command, body: JSON.stringify(['replan', region]) }, async ({ cases }) => {
      const id = randomUUID();
      await cases.orderReplan({ id, region, actor }, this.parts.wall());
      return { id };
    });
    this.parts.signals.wakeBulkRun(kept.id);
    return this.latest(actor);
  }

  async latest(actor: Actor): Promise<LatestReplanDto> {
    await enterCalendars(this.parts, actor);
    const run = await findLatestReplan(this.parts.store);
    if (run === undefined) return {};
    return { run: { state: run.state, orderedAt: run.orderedAt.toISOString(), ...(await countReplan(this.parts.store, run.id)) } };
  }

  async moved(actor: Actor, after: number): Promise<MovedDatesDto> {
    await enterCalendars(this.parts, actor);
    const run = await findLatestReplan(this.parts.store);
    const page = run === undefined ? [] : await listReplanResults(this.parts.store, run.id, { after, limit: PAGE });
    const told = page.map(({ result, ...item }) => ({ ...item, told: parseReplanTold(result) }));
    return this.dates.told({
      looked: told.flatMap(caseOf),
      starts: told.flatMap((item) => ('starts' in item.told ? item.told.starts : [])),
      next: page.length < PAGE ? undefined : page.at(-1)?.no.toString(),
    });
  }
}

/** A case as it was replanned; the first item is of the start timers and of no case. */
function caseOf({ caseId, number = '', code, told }: Told): readonly ReplannedCase[] {
  if (caseId === undefined || 'starts' in told) return [];
  return [{ caseId, number, ...told, ...(code === undefined ? {} : { refused: code }) }];
}
