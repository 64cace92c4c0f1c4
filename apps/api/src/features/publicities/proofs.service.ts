import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { builtInEntry, contentOf } from '#cases';
import { type CaseId } from '#contract';
import { printDocument } from '#documents';
import {
  type CaseView,
  insertReading,
  issueProof,
  listFatesOfPublicity,
  listPlaces,
  listPublicitiesOfCase,
  type PublicityProof,
} from '#store';
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
    const found = await this.getForStaff(actor, caseId);
    const proof = (await this.proofsOf(caseId)).find((each) => each.id === id);
    if (proof === undefined) throw new ProblemError('unknown-publicity');
    if (proof.endedAt === undefined) throw new ProblemError('publicity-open');
    await this.record(actor, caseId, [proof]);
    const { code, number, content } = await this.issue(found, proof);
    return printDocument({ content: contentOf({ content }), number, verifyAt: `${this.parts.config.publicUrl}/verify/${code}` });
  }

  /** The same proof with the same number as long as it tells the same. */
  private async issue(found: CaseView, proof: ProofDto): Promise<PublicityProof> {
    const { store, cases } = this.parts;
    const now = await this.now();
    const content = proofContent(proof, found.number, now);
    const publicity = (await listPublicitiesOfCase(store, found.id)).find((each) => each.id === proof.id);
    const definition = await cases.getDefinition(found.definitionHash);
    const { value } = builtInEntry('publicityProofSeries', { definition, row: found });
    return issueProof(store, {
      caseId: found.id,
      publicityId: proof.id,
      organisationId: publicity?.organisationId ?? found.organisationId,
      series: String(value),
      year: Number(content.date.slice(0, 4)),
      facts: { ...content, date: '' },
      content,
      at: now,
    });
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
