import { Inject, Injectable } from '@nestjs/common';
import { type PersonId } from '#contract';
import { findObjectionByCode, findPublicEntry, keyedDigest, wasPublic } from '#store';
import { commandIdOf } from '../../http/command-id';
import { PARTS, type Parts } from '../../parts';
import { refusalProblem } from '../../problem/accepted';
import { ProblemError } from '../../problem/problem-error';
import { noticeText } from '../mailbox/notice-text';
import { type ObjectionDto, type ObjectionFateDto, type ObjectionTakenDto } from './objections.dto';

/** An objection as it came in. */
export interface Objecting {
  readonly publicityId: string;
  readonly caseNumber: string;
  readonly address: string;
  readonly key: string;
}

/** The entry that somebody objects to, and who writes it down for them, if somebody does. */
export interface GivenObjection extends Pick<Objecting, 'publicityId' | 'caseNumber' | 'key'> {
  readonly taken?: { readonly by: PersonId; readonly documents: readonly string[] };
}

@Injectable()
export class ObjectionsService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** An objection that somebody sends in; an address sends ten an hour. */
  async object({ address, ...given }: Objecting, said: ObjectionDto): Promise<ObjectionTakenDto> {
    await this.parts.limits.take('objection-address', address);
    return this.give(given, said);
  }

  /** Gives the objection to the case; its sender's name goes nowhere but into a column of its own. */
  async give({ publicityId, caseNumber, key, taken }: GivenObjection, said: ObjectionDto): Promise<ObjectionTakenDto> {
    const { store, cases, wall } = this.parts;
    const found = await findPublicEntry(store, { publicityId, caseNumber }, await cases.businessNow(wall()));
    if (found === undefined)
      throw new ProblemError((await wasPublic(store, { publicityId, caseNumber })) ? 'publicity-ended' : 'unknown-publicity');
    const objector = objectorIn(said);
    const made = this.mint([found.caseId, String(found.no), key]);
    const outcome = await cases.advance(
      found.caseId,
      {
        kind: 'object',
        // Once for each person and entry: whoever gives a telephone has one command id, whatever the key.
        id: commandIdOf(objector === undefined ? 'public' : this.personKey(found, objector.phone), objector === undefined ? key : 'once'),
        entry: found.no,
        publicityId,
        ...made,
        reason: said.reason,
        ...(objector === undefined ? {} : { objector }),
        ...(taken === undefined ? {} : { taken }),
      },
      wall(),
    );
    if (outcome.ok) return { code: made.code };
    if (outcome.code === 'idempotency-key-reused' && objector !== undefined) throw new ProblemError('already-objected');
    if (outcome.code === 'case-closed') throw new ProblemError('publicity-ended');
    throw await refusalProblem(store, outcome);
  }

  async lookUp(code: string, address: string): Promise<ObjectionFateDto> {
    const { store, limits } = this.parts;
    await limits.take('tracking-address', address);
    const found = await findObjectionByCode(store, code);
    if (found === undefined) throw new ProblemError('unknown-objection');
    const { receivedAt, answeredAt, answer, caseClosed } = found;
    const common = { receivedAt: receivedAt.toISOString() };
    if (answeredAt === undefined) return { ...common, status: caseClosed ? 'closed' : 'inquiry' };
    return { ...common, status: 'answered', answeredAt: answeredAt.toISOString(), answer: noticeText(answer).body };
  }

  /** The same for the same request, so that one sent twice gets the same receipt though nobody keeps the code. */
  private mint(parts: readonly string[]): { readonly objection: string; readonly code: string } {
    const hex = keyedDigest(this.parts.store, 'objections.receipt', parts.join(' ')).toString('hex');
    const objection = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    return { objection, code: (hex.slice(32, 52).toUpperCase().match(/.{5}/g) ?? []).join('-') };
  }

  private personKey({ caseId, no }: { readonly caseId: string; readonly no: number }, phone: string): string {
    return keyedDigest(this.parts.store, 'objections.person', `${caseId} ${String(no)} ${phone.replaceAll(/\D/g, '')}`).toString('hex');
  }
}

/** Who objects, where they say so; a name without a telephone reaches nobody. */
function objectorIn({ name, phone }: ObjectionDto): { readonly name: string; readonly phone: string } | undefined {
  if ((name === undefined) !== (phone === undefined)) throw new ProblemError('name-required');
  return name === undefined || phone === undefined ? undefined : { name, phone };
}
