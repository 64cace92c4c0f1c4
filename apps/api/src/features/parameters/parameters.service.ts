import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { type Definition, listBuiltInParameters, type Parameter, strongest, wordIn } from '#cases';
import { type CommandId } from '#contract';
import { countOpenByDay, findCounty, listSubordinate, type OrganisationView } from '#store';
import { requireCounty } from '../../auth/require-county';
import { once } from '../../http/once';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { parameterWords } from '../definitions/parameter-words';
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
    const [definition, now, days, organisations] = await Promise.all([
      cases.findProcess(processId, { region, wall: wall() }),
      cases.businessNow(wall()),
      countOpenByDay(store, { processId, region }),
      this.organisations(),
    ]);
    if (definition === undefined) throw new ProblemError('unknown-process');
    const today = dayOf(now);
    const given = definition.parameters;
    const unset = listBuiltInParameters().filter(({ name }) => !given.some((each) => each.name === name && each.set === undefined));
    const builtIn = new Set(unset.map(({ name }) => name));
    const all = [...unset, ...given];
    const names = [...new Set([...given.map(({ name }) => name), ...builtIn])];
    const place = { region, today, days, definition, organisations };
    const startedToday = days.find(({ day }) => day === today)?.cases ?? 0;
    return {
      ...{ today, region },
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

  private async organisations(): Promise<readonly OrganisationView[]> {
    const { store, config } = this.parts;
    const county = await findCounty(store, config.region);
    return county === undefined ? [] : listSubordinate(store, county.id);
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
  readonly organisations: readonly OrganisationView[];
}

function parameterDto(entries: readonly Parameter[], builtIn: boolean, place: Place): ParameterDto {
  const { region, today, definition } = place;
  const [{ name, unit } = { name: '', unit: '' }] = entries;
  const title = entries.find((entry) => entry.title !== undefined)?.title ?? name;
  const now = strongest(entries, region, today);
  const counts = countCases(entries, place);
  return {
    ...{ name, title: wordIn(definition, title), unit, builtIn },
    words: parameterWords({ definition, entries, organisations: unit === 'organisation' ? alike(entries, place) : [] }),
    entries: entries
      .toSorted((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom))
      .map((entry) =>
        entryDto(entry, {
          source: wordIn(definition, entry.source),
          inForce: entry === now,
          openCases: counts.get(entry) ?? 0,
        }),
      ),
  };
}

/** Open cases by the entry that they run by. */
function countCases(entries: readonly Parameter[], { region, days }: Place): ReadonlyMap<Parameter, number> {
  const counts = new Map<Parameter, number>();
  for (const { day, cases } of days) {
    const entry = strongest(entries, region, day);
    if (entry !== undefined) counts.set(entry, (counts.get(entry) ?? 0) + cases);
  }
  return counts;
}

/** Organisations of the kinds of those that a parameter names. */
function alike(entries: readonly Parameter[], { organisations }: Place): readonly OrganisationView[] {
  const ids = new Set(entries.flatMap(({ value }) => value).filter((id) => typeof id === 'string'));
  const kinds = new Set(organisations.filter(({ id }) => ids.has(id)).map(({ kind }) => kind));
  return organisations.filter(({ kind }) => kinds.has(kind));
}

const entryDto = (
  { value, region, effectiveFrom, set }: Parameter,
  facts: Pick<ParameterEntryDto, 'source' | 'inForce' | 'openCases'>,
): ParameterEntryDto => ({
  ...{ value, region, effectiveFrom },
  ...facts,
  ...(set === undefined ? {} : { setBy: set.by, setAt: set.at.toISOString() }),
});
