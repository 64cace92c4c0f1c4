import { Inject, Injectable } from '@nestjs/common';
import { type Definition, type ReplannedCase, type ReplannedStart } from '#cases';
import { type CaseId } from '#contract';
import { listCasesById } from '#store';
import { PARTS, type Parts } from '../../parts';
import { type MovedDateDto, type MovedDatesDto, type UnmovedCaseDto } from './calendars.dto';

/** A page of cases that were looked at, and the start timers of processes. */
interface Looked {
  readonly looked: readonly ReplannedCase[];
  readonly starts: readonly ReplannedStart[];
  readonly next: string | undefined;
}

type Moved = ReplannedCase['moved'][number];

/** Tells dates that a calendar moves, in names of processes and of what they are dates of. */
@Injectable()
export class MovedDates {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async told({ looked, starts, next }: Looked): Promise<MovedDatesDto> {
    const told = looked.filter(({ moved, unplanned, refused }) => moved.length + unplanned.length > 0 || refused !== undefined);
    const definitions = await this.definitionsOf(told.map(({ caseId }) => caseId));
    const ofStarts = await Promise.all(starts.map((start) => this.toldStart(start)));
    const ofCases = told.map((each) => toldCase(each, definitions.get(each.caseId)));
    const all = [...ofStarts, ...ofCases];
    return {
      cases: looked.length,
      moved: all.flatMap(({ moved }) => moved),
      unmoved: all.flatMap(({ unmoved }) => unmoved),
      ...(next === undefined ? {} : { next }),
    };
  }

  private async definitionsOf(ids: readonly CaseId[]): Promise<ReadonlyMap<CaseId, Definition>> {
    const found = await listCasesById(this.parts.store, ids);
    const definitions = await Promise.all(found.map(({ definitionHash }) => this.parts.cases.findDefinition(definitionHash)));
    return new Map(found.flatMap(({ id }, index) => (definitions[index] === undefined ? [] : [[id, definitions[index]]])));
  }

  private async toldStart(start: ReplannedStart): Promise<Told> {
    const { cases, wall } = this.parts;
    const definition = await cases.findProcess(start.processId, { region: start.region, wall: wall() });
    const processName = definition?.graph.name ?? start.processId;
    if (start.kind !== 'moved') return { moved: [], unmoved: [{ processName, why: start.kind }] };
    return { moved: [movedDto(start.date, { processName, definition })], unmoved: [] };
  }
}

interface Told {
  readonly moved: readonly MovedDateDto[];
  readonly unmoved: readonly UnmovedCaseDto[];
}

interface Place {
  readonly caseNumber?: string;
  readonly processName: string;
  readonly definition: Definition | undefined;
}

function toldCase({ number, moved, unplanned, refused }: ReplannedCase, definition: Definition | undefined): Told {
  const place = { caseNumber: number, processName: definition?.graph.name ?? '', definition };
  const why = refused === undefined ? unplanned.map(() => 'unplanned' as const) : (['refused'] as const);
  return {
    moved: moved.map((date) => movedDto(date, place)),
    unmoved: why.map((each) => ({ caseNumber: number, processName: place.processName, why: each })),
  };
}

function movedDto({ what, element, from, to }: Moved, { definition, ...place }: Place): MovedDateDto {
  const name = definition?.graph.nodes[element]?.name ?? definition?.graph.clocks[element]?.name;
  return {
    ...place,
    what,
    ...(name === undefined ? {} : { name }),
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
  };
}
