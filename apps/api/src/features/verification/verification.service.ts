import { Inject, Injectable } from '@nestjs/common';
import { contentOf, sealsOf } from '#cases';
import { documentNumber } from '#documents';
import { findIssuedByCode, findProofByCode } from '#store';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { documentStatus } from '../issued-documents/document-status';
import { type VerifiedDto } from './verification.dto';

const CODE = /^[\w-]{20}$/;

@Injectable()
export class VerificationService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** What anybody may know who holds the document: nothing of what it says. */
  async verify(code: string, address: string): Promise<VerifiedDto> {
    await this.parts.limits.take('verification-address', address);
    const issued = CODE.test(code) ? await findIssuedByCode(this.parts.store, code) : undefined;
    if (issued === undefined) return this.verifyProof(code);
    const { title, issuer, date, holder } = contentOf(issued);
    return {
      title,
      ...(issued.number === undefined ? {} : { number: documentNumber(issued.number) }),
      issuer,
      date,
      holder,
      status: documentStatus(issued),
      seals: (await sealsOf(this.parts.store, issued)).map(({ signedAt, ...seal }) => ({ ...seal, signedAt: signedAt.toISOString() })),
    };
  }

  private async verifyProof(code: string): Promise<VerifiedDto> {
    const proof = CODE.test(code) ? await findProofByCode(this.parts.store, code) : undefined;
    if (proof === undefined) throw new ProblemError('unknown-document');
    const { title, issuer, date, holder } = contentOf(proof);
    return { title, number: documentNumber(proof.number), issuer, date, holder, status: proof.replaced ? 'replaced' : 'valid', seals: [] };
  }
}
