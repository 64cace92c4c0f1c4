import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { type Definition, listBuiltInParameters, type Parameter, strongest, wordIn } from '#cases';
import { type CommandId } from '#contract';
import { countOpenByDay } from '#store';
import { requireCounty } from '../../auth/require-county';
import { once } from '../../http/once';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { dayOf } from './day-of';
import {
  type ParameterDto,
  type ParameterEntryDto,
  type ParameterListDto,
  type ParameterSetDto,
  type SetParameterDto,
} from './parameters.dto';

type DayCounts = Awaited<ReturnType<typeof countOpenByDay>>;

/** Parameters of processes: what their folders and the county set, and from when on. */
@Injectable()
export class ParametersService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async list(actor: Actor, processId: string): Promise<ParameterListDto> {
    await requireCounty(this.parts, actor, 'read-definitions');
    const { store, cases, config, wall } = this.parts;
    const { region } = config;
    const [definition, now, days] = await Promise.all([
      cases.findProcess(processId, { region, wall: wall() }),
      cases.businessNow(wall()),
      countOpenByDay(store, { processId, region }),
    ]);
    if (definition === undefined) throw new ProblemError('unknown-process');
    const today = dayOf(now);
    const given = definition.parameters;
    const unset = listBuiltInParameters().filter(({ name }) => !given.some((each) => each.name === name && each.set === undefined));
    const builtIn = new Set(unset.map(({ name }) => name));
    const all = [...unset, ...given];
    const names = [...new Set([...given.map(({ name }) => name), ...builtIn])];
    const place = { region, today, days, definition };
    const startedToday = days.find(({ day }) => day === today)?.cases ?? 0;
    return {
      today,
      startedToday,
      parameters: names.map((name) =>
        parameterDto(
          all.filter((each) => each.name === name),
          builtIn.has(name),
          place,
        ),
      ),
    };
  }

  async set(
    actor: Actor,
    processId: string,
    { wish, id }: { readonly wish: SetParameterDto; readonly id: CommandId },
  ): Promise<ParameterSetDto> {
    await requireCounty(this.parts, actor, 'set-parameters');
    const { config, wall } = this.parts;
    return once(this.parts, { actor, id, body: JSON.stringify([processId, wish]) }, async ({ cases }) => {
      const set = await cases.setParameter({ ...wish, processId, region: config.region, by: actor.personId }, wall());
      if (!set.ok) throw refused(set);
      return { name: set.setting.name, effectiveFrom: set.setting.effectiveFrom };
    });
  }
}

function refused({ code, reason }: Exclude<Awaited<ReturnType<Parts['cases']['setParameter']>>, { ok: true }>): ProblemError {
  if (reason === undefined) return new ProblemError(code);
  return new ProblemError(code, { errors: [{ path: '/value', code, zh: reason.zh, en: reason.en }] });
}

interface Place {
  readonly region: string;
  readonly today: string;
  readonly days: DayCounts;
  readonly definition: Definition;
}

function parameterDto(entries: readonly Parameter[], builtIn: boolean, { region, today, days, definition }: Place): ParameterDto {
  const [first] = entries;
  const title = entries.find((entry) => entry.title !== undefined)?.title ?? first?.name ?? '';
  const now = strongest(entries, region, today);
  const counts = new Map<Parameter, number>();
  for (const { day, cases } of days) {
    const entry = strongest(entries, region, day);
    if (entry !== undefined) counts.set(entry, (counts.get(entry) ?? 0) + cases);
  }
  return {
    name: first?.name ?? '',
    title: wordIn(definition, title),
    unit: first?.unit ?? '',
    builtIn,
    entries: entries
      .toSorted((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom))
      .map((entry) => entryDto(entry, { inForce: entry === now, openCases: counts.get(entry) ?? 0 })),
  };
}

const entryDto = (
  { value, region, effectiveFrom, source, set }: Parameter,
  facts: Pick<ParameterEntryDto, 'inForce' | 'openCases'>,
): ParameterEntryDto => ({
  ...{ value, region, effectiveFrom, source },
  ...facts,
  ...(set === undefined ? {} : { setBy: set.by, setAt: set.at.toISOString() }),
});
