import { Inject, Injectable } from '@nestjs/common';
import { type Actor, hasPermission } from '#access';
import { type CaseId } from '#contract';
import { isJsonObject } from '#engine';
import {
  findObjectionByCode,
  findObjector,
  findPublicEntry,
  insertReading,
  keyedDigest,
  listObjectionsOfCase,
  type ObjectionView,
} from '#store';
import { commandIdOf } from '../../http/command-id';
import { PARTS, type Parts } from '../../parts';
import { refusalProblem } from '../../problem/accepted';
import { ProblemError } from '../../problem/problem-error';
import { readableCase } from '../cases/readable-case';
import { readerOf } from '../cases/reader';
import { noticeText } from '../mailbox/notice-text';
import {
  type CaseObjectionDto,
  type CaseObjectionsDto,
  type ObjectionDto,
  type ObjectionFateDto,
  type ObjectionTakenDto,
  type ObjectorDto,
} from './objections.dto';

/** An objection as it came in. */
export interface Objecting {
  readonly publicityId: string;
  readonly caseNumber: string;
  readonly address: string;
  readonly key: string;
}

@Injectable()
export class ObjectionsService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** Gives the objection to the case; its sender's name goes nowhere but into a column of its own. */
  async object({ publicityId, caseNumber, address, key }: Objecting, { reason, name, phone }: ObjectionDto): Promise<ObjectionTakenDto> {
    const { store, cases, limits, wall } = this.parts;
    await limits.take('objection-address', address);
    const found = await findPublicEntry(store, { publicityId, caseNumber }, await cases.businessNow(wall()));
    if (found === undefined) throw new ProblemError('unknown-publicity');
    if ((name === undefined) !== (phone === undefined)) throw new ProblemError('name-required');
    const objector = name === undefined || phone === undefined ? undefined : { name, phone };
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
        reason,
        ...(objector === undefined ? {} : { objector }),
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

  async list(actor: Actor, caseId: CaseId): Promise<CaseObjectionsDto> {
    await this.getStaff(actor, caseId);
    return { objections: (await listObjectionsOfCase(this.parts.store, caseId)).map(objectionDto) };
  }

  async objector(
    actor: Actor,
    { caseId, id, purpose }: { readonly caseId: CaseId; readonly id: string; readonly purpose: string },
  ): Promise<ObjectorDto> {
    const { store, wall } = this.parts;
    const here = await this.getStaff(actor, caseId);
    if (!hasPermission(here, 'read-objectors')) throw new ProblemError('not-permitted');
    await insertReading(store, { caseId, personId: actor.personId, place: 'objection', fields: [id], at: wall(), purpose });
    const found = await findObjector(store, { caseId, id });
    if (!isJsonObject(found)) throw new ProblemError('unknown-objection');
    return { name: String(found['name']), phone: String(found['phone']) };
  }

  /** The actor with the posts that count in the case, which no party handles. */
  private async getStaff(actor: Actor, caseId: CaseId): Promise<Actor> {
    const { here, isStaff } = readerOf(actor, (await readableCase(this.parts.store, actor, { caseId })).scope);
    if (!isStaff) throw new ProblemError('not-permitted');
    return here;
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

const objectionDto = ({ receivedAt, answeredAt, ...view }: ObjectionView): CaseObjectionDto => ({
  ...view,
  receivedAt: receivedAt.toISOString(),
  ...(answeredAt === undefined ? {} : { answeredAt: answeredAt.toISOString() }),
});
