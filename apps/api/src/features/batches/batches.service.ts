import { Inject, Injectable } from '@nestjs/common';
import { type Actor, hasPermission } from '#access';
import { type Definition } from '#cases';
import { maskName } from '#forms';
import { type BatchCase, type BatchKey, countBatch, listBatchCases, listBatches } from '#store';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { type PanelStandingDto } from '../cases/panel-standing.dto';
import { readStandings } from '../cases/read-standings';
import { batchKeyOf } from './batch-key';
import { batchWords } from './batch-words';
import { type BatchCaseDto, type BatchCasesDto, type BatchCasesQuery, type BatchDto, type BatchListDto } from './batches.dto';

const PAGE = 500;
const BATCHES = 50;

/** Batches of cases, as far as offices in which the reader may read cases handle them. */
@Injectable()
export class BatchesService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async read(actor: Actor, batch: string): Promise<BatchDto> {
    const counts = await countBatch(this.parts.store, this.keyOf(actor, batch));
    if (counts.length === 0) throw new ProblemError('unknown-batch');
    const definitions = await this.definitionsOf(counts.map(({ processId }) => processId));
    const told = counts.map(({ stage, outcome, refusal, ...count }) => {
      const definition = definitions.get(count.processId);
      const processName = definition === undefined ? {} : { processName: definition.graph.name };
      return { ...count, ...processName, ...only({ stage, outcome, refusal }), ...batchWords(definition, { stage, outcome, refusal }) };
    });
    return { batch, total: counts.reduce((sum, { cases }) => sum + cases, 0), counts: told, documents: templatesOf(definitions) };
  }

  async cases(actor: Actor, batch: string, { outcome, after }: BatchCasesQuery): Promise<BatchCasesDto> {
    const cases = await listBatchCases(this.parts.store, this.keyOf(actor, batch), { outcome, after, limit: PAGE });
    const named = hasPermission(actor, 'unmask-name');
    const definitions = await this.definitionsOf(cases.map(({ processId }) => processId));
    const standings = await this.standingsOf(cases, definitions);
    return {
      cases: cases.map((each) => ({
        ...toDto(each, named),
        ...batchWords(definitions.get(each.processId), each),
        panels: standings.get(each.id) ?? [],
      })),
    };
  }

  /** How far the panels of its open cases have come; nothing is read where no process has any. */
  private async standingsOf(
    cases: readonly BatchCase[],
    definitions: ReadonlyMap<string, Definition>,
  ): Promise<ReadonlyMap<string, readonly PanelStandingDto[]>> {
    const read = await Promise.all(
      [...definitions].map(([processId, definition]) => {
        const open = cases.filter((each) => each.status === 'open' && each.processId === processId);
        return readStandings(
          this.parts,
          definition,
          open.map(({ id }) => id),
        );
      }),
    );
    return new Map(read.flatMap((each) => [...each]));
  }

  /** The batches of these offices' cases. */
  async list(actor: Actor): Promise<BatchListDto> {
    const { region, organisations } = this.keyOf(actor, '');
    return { batches: await listBatches(this.parts.store, { region, organisations, limit: BATCHES }) };
  }

  /** As new cases get them: what a batch is called changes with its process. */
  private async definitionsOf(processes: readonly string[]): Promise<ReadonlyMap<string, Definition>> {
    const { cases, config, wall } = this.parts;
    const found = await Promise.all([...new Set(processes)].map((id) => cases.findProcess(id, { region: config.region, wall: wall() })));
    return new Map(found.flatMap((definition) => (definition === undefined ? [] : [[definition.processId, definition] as const])));
  }

  private keyOf(actor: Actor, batch: string): BatchKey {
    return batchKeyOf(actor, this.parts.config.region, batch);
  }
}

function templatesOf(definitions: ReadonlyMap<string, Definition>): BatchDto['documents'] {
  const templates = [...definitions.values()].flatMap(({ documents }) => [...documents]);
  return [...new Map(templates.map(([id, { title }]) => [id, { id, name: title }])).values()];
}

const toDto = ({ id, number, subject, status, stage, outcome, refusal }: BatchCase, named: boolean): Omit<BatchCaseDto, 'panels'> => ({
  caseId: id,
  number,
  subject: named ? subject : maskName(subject),
  status,
  ...only({ stage, outcome, refusal }),
});

type Told = Readonly<Record<'stage' | 'outcome' | 'refusal', string | undefined>>;

/** What there is of these, so that what is not does not stand there as null. */
const only = (told: Told): Partial<Record<keyof Told, string>> =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
