import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import {
  countOverdue,
  countThroughput,
  type FigureScope,
  findCounty,
  listOrganisations,
  measureCases,
  measureStages,
  type StageDuration,
} from '#store';
import { officesWith } from '../../auth/offices-with';
import { PARTS, type Parts } from '../../parts';
import { countedDays } from './counted-days';
import { type BottlenecksDto, type DurationsDto, type FiguresQueryDto, type OverdueSharesDto, type ThroughputDto } from './figures.dto';
import { type ProcessWords, readProcessWords } from './process-words';
import { SMALLEST_GROUP, withholdSmall } from './withhold-small';

const DAY_MS = 86_400_000;
/** The longest period, and how long before it a case may have begun. */
const YEARS_MS = 3 * 366 * DAY_MS;

/** Figures of the organisations where the actor may read them and of those below; each is one statement. */
@Injectable()
export class FiguresService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async throughput(actor: Actor, query: FiguresQueryDto): Promise<ThroughputDto> {
    return { weeks: await countThroughput(this.parts.store, await this.scope(actor, query)) };
  }

  async durations(actor: Actor, query: FiguresQueryDto): Promise<DurationsDto> {
    const { scope, words, days } = await this.measuring(actor, query);
    const [processes, stages] = await Promise.all([
      measureCases(this.parts.store, scope, days),
      measureStages(this.parts.store, scope, { days, stages: words.stages }),
    ]);
    const least = (await this.isCounty(scope)) ? 1 : SMALLEST_GROUP;
    return {
      processes: processes
        .filter(({ cases }) => cases >= least)
        .map(({ processId, ...duration }) => ({ process: words.processOf(processId), ...duration })),
      stages: stages.filter(({ townshipId, cases }) => townshipId === undefined && cases >= least).map((each) => stageDto(each, words)),
    };
  }

  async overdue(actor: Actor, query: FiguresQueryDto): Promise<OverdueSharesDto> {
    const { store, cases, wall } = this.parts;
    const [scope, words] = await Promise.all([this.scope(actor, query), readProcessWords(this.parts, query.process)]);
    const counted = await countOverdue(store, scope, { now: await cases.businessNow(wall()), stages: words.stages });
    return {
      shares: counted.map(({ processId, stage, ...counts }) => ({
        process: words.processOf(processId),
        stage: words.stageOf(processId, stage),
        ...counts,
      })),
    };
  }

  async bottlenecks(actor: Actor, query: FiguresQueryDto): Promise<BottlenecksDto> {
    const { scope, words, days } = await this.measuring(actor, query);
    const measured = await measureStages(this.parts.store, scope, { days, stages: words.stages });
    const cells = measured.filter(({ townshipId }) => townshipId !== undefined);
    const wholes = new Set(cells.map(wholeOf));
    const told = [...wholes].flatMap((whole) => withholdSmall(cells.filter((cell) => wholeOf(cell) === whole)));
    const ids = [...new Set(told.flatMap(({ townshipId }) => townshipId ?? []))];
    const names = new Map((await listOrganisations(this.parts.store, ids)).map(({ id, name }) => [id, name]));
    return {
      cells: told.map((each) => ({
        ...stageDto(each, words),
        ...(each.townshipId ? { township: { id: each.townshipId, name: names.get(each.townshipId) ?? '' } } : {}),
      })),
      withheld: cells.length - told.length,
    };
  }

  private async measuring(actor: Actor, query: FiguresQueryDto) {
    const { cases, config, wall } = this.parts;
    const [scope, words, calendar] = await Promise.all([
      this.scope(actor, query),
      readProcessWords(this.parts, query.process),
      cases.calendarOf(config.region, wall()),
    ]);
    const days = countedDays(calendar, { from: new Date(scope.from.getTime() - YEARS_MS), until: scope.until });
    return { scope, words, days };
  }

  private async scope(actor: Actor, { from, until, process }: FiguresQueryDto): Promise<FigureScope> {
    const end = dayOf(until).getTime() + DAY_MS;
    return {
      offices: await officesWith(this.parts.store, actor, 'read-figures'),
      processId: process,
      from: new Date(Math.max(dayOf(from).getTime(), end - YEARS_MS)),
      until: new Date(end),
    };
  }

  private async isCounty({ offices }: FigureScope): Promise<boolean> {
    const county = await findCounty(this.parts.store, this.parts.config.region);
    return county !== undefined && offices.includes(county.id);
  }
}

/** Midnight in China with which the day begins. */
const dayOf = (date: string): Date => new Date(`${date}T00:00:00+08:00`);

/** The stage that a township's part is of. */
const wholeOf = ({ processId, stage }: StageDuration): string => `${processId} ${stage}`;

const stageDto = ({ processId, stage, cases, median, p90 }: StageDuration, words: ProcessWords) => ({
  process: words.processOf(processId),
  stage: words.stageOf(processId, stage),
  cases,
  median,
  p90,
});
