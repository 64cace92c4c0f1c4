import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { type CaseId } from '#contract';
import { printDocument } from '#documents';
import { type CaseView, insertReading, listFatesOfPublicity, listPlaces, listPublicitiesOfCase } from '#store';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { readableCase } from '../cases/readable-case';
import { readerOf } from '../cases/reader';
import { proofContent } from './proof-content';
import { proofDto } from './proof-dto';
import { type ProofDto, type ProofListDto } from './proofs.dto';

@Injectable()
export class ProofsService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async list(actor: Actor, caseId: CaseId): Promise<ProofListDto> {
    await this.getForStaff(actor, caseId);
    const publicities = await this.proofsOf(caseId);
    await this.record(actor, caseId, publicities);
    return { publicities };
  }

  /** The PDF of one publicity that is over. */
  async print(actor: Actor, caseId: CaseId, id: string): Promise<Buffer> {
    const { number } = await this.getForStaff(actor, caseId);
    const proof = (await this.proofsOf(caseId)).find((each) => each.id === id);
    if (proof === undefined) throw new ProblemError('unknown-publicity');
    if (proof.endedAt === undefined) throw new ProblemError('publicity-open');
    await this.record(actor, caseId, [proof]);
    return printDocument({ content: proofContent(proof, number, await this.now()) });
  }

  private async proofsOf(caseId: CaseId): Promise<readonly ProofDto[]> {
    const { store } = this.parts;
    const now = await this.now();
    const publicities = await listPublicitiesOfCase(store, caseId);
    return Promise.all(
      publicities.map(async (publicity) => {
        const places = await listPlaces(store, publicity.id);
        const fates = await listFatesOfPublicity(store, { caseId, publicityId: publicity.id });
        return proofDto({ publicity, places, fates, now });
      }),
    );
  }

  private now(): Promise<Date> {
    return this.parts.cases.businessNow(this.parts.wall());
  }

  private async record({ personId }: Actor, caseId: CaseId, proofs: readonly ProofDto[]): Promise<void> {
    const { store, wall } = this.parts;
    if (proofs.length === 0) return;
    await insertReading(store, { caseId, personId, place: 'publicity-proof', fields: proofs.map(({ id }) => id), at: wall() });
  }

  private async getForStaff(actor: Actor, caseId: CaseId): Promise<CaseView> {
    const found = await readableCase(this.parts.store, actor, { caseId });
    if (!readerOf(actor, found.scope).isStaff) throw new ProblemError('not-permitted');
    return found;
  }
}
