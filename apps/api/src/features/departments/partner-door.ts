import { createParamDecorator, type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { type Request } from 'express';
import { type OrganisationId } from '#contract';
import { findPartnerByKey, notePartnerHeard } from '#store';
import { addressKey } from '../../http/address-key';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';

const KEY = /^Bearer (hbk_[\w-]{43})$/;

interface PartnerRequest extends Request {
  partner?: OrganisationId;
}

/** Lets in the program of a partner by its client key; wrong keys are counted by address, calls by partner. */
@Injectable()
export class PartnerGuard implements CanActivate {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { store, limits, cases, wall } = this.parts;
    const request = context.switchToHttp().getRequest<PartnerRequest>();
    const key = KEY.exec(request.headers.authorization ?? '')?.[1];
    if (key === undefined) throw new ProblemError('not-signed-in');
    const partner = await findPartnerByKey(store, key, wall());
    if (partner === undefined) {
      await limits.take('partner-address', addressKey(request.ip));
      throw new ProblemError('session-expired');
    }
    await limits.take('partner-client', partner);
    await notePartnerHeard(store, partner, await cases.businessNow(wall()));
    request.partner = partner;
    return true;
  }
}

/** The organisation whose program asks. */
export const CurrentPartner = createParamDecorator((_data: unknown, context: ExecutionContext): OrganisationId => {
  const { partner } = context.switchToHttp().getRequest<PartnerRequest>();
  if (partner === undefined) throw new ProblemError('not-signed-in');
  return partner;
});
