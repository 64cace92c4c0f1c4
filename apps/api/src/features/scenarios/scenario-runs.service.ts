import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { type Actor } from '#access';
import { type ProcessFiles } from '#cases';
import { type CommandId } from '#contract';
import { listStoryFiles, PART_KINDS, parsePlayedStory, readScenario } from '#scenarios';
import {
  deleteScenarioRuns,
  endScenarioRun,
  findScenarioRun,
  insertScenarioRun,
  type KeptCoverage,
  listScenarioResults,
  listScenarioRuns,
  type ScenarioRun,
} from '#store';
import { requireCounty } from '../../auth/require-county';
import { once } from '../../http/once';
import { PARTS, type Parts } from '../../parts';
import { readersLanguage } from '../../http/reader-language';
import { ProblemError } from '../../problem/problem-error';
import {
  MOST_STORIES,
  type OrderScenarioRunDto,
  type ScenarioCoverageDto,
  type ScenarioRunDto,
  type ScenarioRunHeadDto,
  type ScenarioRunListDto,
  type ScenarioWayDto,
} from './scenario-runs.dto';
import { faultDto } from './scenario-words';
import { ScenariosService } from './scenarios.service';

const LATEST = 30;
const KEPT_MS = 90 * 24 * 3_600_000;
/** Each works on PostgreSQL as a busy county does. */
const AT_ONCE = 3;

/** Runs of stories: a worker plays them in a schema of their own, and nothing of the county is touched. */
@Injectable()
export class ScenarioRunsService {
  constructor(
    @Inject(PARTS) private readonly parts: Parts,
    private readonly scenarios: ScenariosService,
  ) {}

  async order(actor: Actor, order: OrderScenarioRunDto, id: CommandId): Promise<ScenarioRunDto> {
    await requireCounty(this.parts, actor, 'deploy-process');
    const { process, tried } = await this.scenarios.find(order);
    const chosen = storiesOf(process, order);
    const { config, signals, wall } = this.parts;
    const kept = await once(this.parts, { actor, id, body: JSON.stringify(order) }, async ({ store }) => {
      const run = { id: randomUUID(), processId: process.processId, region: config.region, tried, ...chosen };
      await deleteScenarioRuns(store, new Date(wall().getTime() - KEPT_MS));
      if (!(await insertScenarioRun(store, { ...run, startedBy: actor.personId, startedAt: wall() }, AT_ONCE)))
        throw new ProblemError('scenario-runs-busy');
      return { id: run.id };
    });
    signals.wakeScenarioRun(kept.id);
    return this.dto(await this.find(kept.id));
  }

  async list(actor: Actor): Promise<ScenarioRunListDto> {
    await requireCounty(this.parts, actor, 'deploy-process');
    const { store, config } = this.parts;
    return { runs: (await listScenarioRuns(store, config.region, LATEST)).map(headDto) };
  }

  async status(actor: Actor, id: string): Promise<ScenarioRunDto> {
    await requireCounty(this.parts, actor, 'deploy-process');
    return this.dto(await this.find(id));
  }

  /** What is played at this moment is played to its end, and then no more. */
  async stop(actor: Actor, run: string, id: CommandId): Promise<ScenarioRunDto> {
    await requireCounty(this.parts, actor, 'deploy-process');
    await this.find(run);
    await once(this.parts, { actor, id, body: `${run} stop` }, async ({ store }) => ({
      stopped: await endScenarioRun(store, run, { state: 'stopped', at: this.parts.wall() }),
    }));
    return this.dto(await this.find(run));
  }

  async way(actor: Actor, id: string, no: number): Promise<ScenarioWayDto> {
    await requireCounty(this.parts, actor, 'deploy-process');
    const run = await this.find(id);
    const found = (await listScenarioResults(this.parts.store, id)).find((result) => result.no === no);
    if (found === undefined) throw new ProblemError('unknown-scenario-run');
    const { path, flows, names } = parsePlayedStory(found.result);
    const nameOf = await this.namesFor(run);
    return { path: path.map((element) => ({ id: element, name: nameOf(element) ?? names[element] ?? element })), flows };
  }

  /** How the diagram of a deployed version calls its elements in the reader's words; an upload is called as it was when it was played. */
  private async namesFor({ processId, tried }: ScenarioRun): Promise<(element: string) => string | undefined> {
    if ('upload' in tried) return () => undefined;
    const compiled = await this.scenarios.compiled({ process: { processId, files: {} }, tried });
    return (element) => compiled?.graph.nodes[element]?.name;
  }

  private async find(id: string): Promise<ScenarioRun> {
    const run = await findScenarioRun(this.parts.store, id);
    if (run?.region !== this.parts.config.region) throw new ProblemError('unknown-scenario-run');
    return run;
  }

  private async dto(run: ScenarioRun): Promise<ScenarioRunDto> {
    const [results, nameOf] = await Promise.all([listScenarioResults(this.parts.store, run.id), this.namesFor(run)]);
    return {
      ...headDto(run),
      ...(run.state === 'working' && run.playing > 0 ? { playing: run.playing } : {}),
      results: results.map(({ no, kept, result }) => {
        const { name, nameZh = name, faults, names } = parsePlayedStory(result);
        return {
          no,
          kept,
          name: readersLanguage() === 'zh' ? nameZh : name,
          story: run.stories[no - 1] ?? name,
          faults: faults.map((fault) => faultDto(fault, (each) => nameOf(each) ?? names[each])),
        };
      }),
      ...(run.coverage === undefined ? {} : { coverage: run.coverage.flatMap((each) => coverageDto(each, nameOf)) }),
    };
  }
}

/** What is to be played: a story of one's own, those that are named, or all of the folder. */
function storiesOf(process: ProcessFiles, { stories, own }: OrderScenarioRunDto): Pick<ScenarioRun, 'stories' | 'own'> {
  if (own !== undefined) {
    const read = readScenario(own);
    if (!read.ok) throw new ProblemError('scenario-unfit');
    return { stories: [read.scenario.name], own };
  }
  const all = listStoryFiles(process);
  const chosen = stories === undefined || stories.length === 0 ? all : all.filter((file) => stories.includes(file));
  if (chosen.length === 0) throw new ProblemError('no-scenario');
  return { stories: chosen.slice(0, MOST_STORIES) };
}

const headDto = ({ tried, own, stories, startedBy, startedAt, ...run }: ScenarioRun): ScenarioRunHeadDto => ({
  ...{ id: run.id, processId: run.processId, state: run.state, played: run.played, kept: run.kept },
  ...('version' in tried ? { version: tried.version } : { upload: tried.upload }),
  ...{ own: own !== undefined, total: stories.length, startedBy: startedBy.name, startedAt: startedAt.toISOString() },
});

function coverageDto(
  { kind, total, missing }: KeptCoverage,
  nameOf: (element: string) => string | undefined,
): readonly ScenarioCoverageDto[] {
  const known = PART_KINDS.find((each) => each === kind);
  return known === undefined ? [] : [{ kind: known, total, missing: missing.map(({ id, name }) => ({ id, name: nameOf(id) ?? name })) }];
}
