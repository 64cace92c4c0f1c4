import { Inject, Injectable } from '@nestjs/common';
import { type Actor, hasPermission } from '#access';
import { maskName } from '#forms';
import { type BatchCase, type BatchKey, countBatch, listBatchCases } from '#store';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { batchKeyOf } from './batch-key';
import { type BatchCaseDto, type BatchCasesDto, type BatchCasesQuery, type BatchDto } from './batches.dto';

const PAGE = 500;

/** Batches of cases, as far as offices in which the reader may read cases handle them. */
@Injectable()
export class BatchesService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async read(actor: Actor, batch: string): Promise<BatchDto> {
    const counts = await countBatch(this.parts.store, this.keyOf(actor, batch));
    if (counts.length === 0) throw new ProblemError('unknown-batch');
    const told = counts.map(({ stage, outcome, refusal, ...count }) => ({ ...count, ...only({ stage, outcome, refusal }) }));
    return { batch, total: counts.reduce((sum, { cases }) => sum + cases, 0), counts: told };
  }

  async cases(actor: Actor, batch: string, { outcome, after }: BatchCasesQuery): Promise<BatchCasesDto> {
    const cases = await listBatchCases(this.parts.store, this.keyOf(actor, batch), { outcome, after, limit: PAGE });
    const named = hasPermission(actor, 'unmask-name');
    return { cases: cases.map((each) => toDto(each, named)) };
  }

  private keyOf(actor: Actor, batch: string): BatchKey {
    return batchKeyOf(actor, this.parts.config.region, batch);
  }
}

const toDto = ({ id, number, subject, status, stage, outcome, refusal }: BatchCase, named: boolean): BatchCaseDto => ({
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
