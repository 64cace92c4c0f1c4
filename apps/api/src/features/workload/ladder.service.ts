import { postName } from '../inbox/post-name';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { type Calendar } from '#calendar';
import { type Definition } from '#cases';
import { countLateClocks, type LateClock, type LateKey, listLateClocks } from '#store';
import { postedAt } from '../../auth/offices-with';
import { isCaseId } from '../../http/id-pipe';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { deadline } from '../inbox/task-row';
import { type LadderDto, type LadderQueryDto, type LateClockDto } from './workload.dto';

const PAGE = 50;

/** What is late, by the rung of its ladder that was told last. */
@Injectable()
export class LadderService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async page(actor: Actor, { rung, after }: LadderQueryDto): Promise<LadderDto> {
    const { store, cases, config, cursors, wall } = this.parts;
    const offices = postedAt(actor, 'assign-task');
    const list = `overdue-ladder|${rung ?? ''}`;
    const key = after === undefined ? undefined : keyOf(cursors.read(list, after));
    const [rungs, found, now, calendar] = await Promise.all([
      countLateClocks(store, offices),
      listLateClocks(store, { offices, rung, after: key, limit: PAGE + 1 }),
      cases.businessNow(wall()),
      cases.calendarOf(config.region, wall()),
    ]);
    const rows = found.slice(0, PAGE);
    const definitions = await Promise.all(rows.map(({ definitionHash }) => cases.findDefinition(definitionHash)));
    const last = found.length > PAGE ? rows.at(-1) : undefined;
    return {
      rungs,
      rows: rows.flatMap((row, index) => lateDto(row, { definition: definitions[index], calendar, now })),
      ...(last === undefined ? {} : { next: cursors.write(list, [last.at.toISOString(), last.caseId, last.clock]) }),
    };
  }
}

function keyOf(json: unknown): LateKey {
  const [at, caseId, clock]: readonly unknown[] = Array.isArray(json) ? json : [];
  if (typeof at !== 'string' || !isCaseId(caseId) || typeof clock !== 'string') throw new ProblemError('invalid-cursor');
  return { at: new Date(at), caseId, clock };
}

interface LateParts {
  readonly definition: Definition | undefined;
  readonly calendar: Calendar;
  readonly now: Date;
}

function lateDto(late: LateClock, { definition, calendar, now }: LateParts): readonly LateClockDto[] {
  if (definition === undefined) return [];
  const { graph } = definition;
  const { caseId, caseNumber, clock, task, told, dueAt, ownerId, ownerName = '' } = late;
  const name = task === undefined ? graph.clocks[clock]?.name : graph.nodes[task.element]?.name;
  return [
    {
      caseId,
      caseNumber,
      processName: graph.name,
      name: name ?? clock,
      rung: told[0]?.rung ?? '',
      told: told.map(({ rung, post, organisation, at }) => ({
        rung,
        postName: postName(post),
        organisation,
        at: at.toISOString(),
      })),
      ...deadline({ dueAt, closedAt: undefined }, { calendar, now }),
      ...(task === undefined ? {} : { task: `${caseId}.${String(task.no)}` }),
      ...(ownerId === undefined ? {} : { owner: { id: ownerId, name: ownerName } }),
    },
  ];
}
