import { Inject, Injectable } from '@nestjs/common';
import { type Actor, hasPermission, type Permission } from '#access';
import { type CaseId } from '#contract';
import { isJsonObject } from '#engine';
import {
  type CaseView,
  findDocument,
  findObjector,
  insertReading,
  listObjectionsOfCase,
  type ObjectionView,
  readDocumentContent,
} from '#store';
import { type SentFile } from '../../http/send-file';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { readableCase } from '../cases/readable-case';
import { readerOf } from '../cases/reader';
import {
  type CaseObjectionDto,
  type CaseObjectionsDto,
  type ObjectionTakenDto,
  type ObjectorDto,
  type TakenObjectionDto,
} from './objections.dto';
import { ObjectionsService } from './objections.service';

/** Somebody's look at what is kept apart of an objection, and why. */
interface Look {
  readonly caseId: CaseId;
  readonly objection: string;
  readonly purpose: string;
}

/** Objections as staff deal with them. */
@Injectable()
export class StaffObjectionsService {
  constructor(
    @Inject(PARTS) private readonly parts: Parts,
    private readonly objections: ObjectionsService,
  ) {}

  /** Writes down what somebody says at the window; no party of the case does, nor whoever may not read it. */
  async takeDown(
    actor: Actor,
    { caseId, key }: { readonly caseId: CaseId; readonly key: string },
    { publicity, documents = [], ...said }: TakenObjectionDto,
  ): Promise<ObjectionTakenDto> {
    const { number } = await this.getPermitted(actor, caseId, 'take-objections');
    return this.objections.give({ publicityId: publicity, caseNumber: number, key, taken: { by: actor.personId, documents } }, said);
  }

  async list(actor: Actor, caseId: CaseId): Promise<CaseObjectionsDto> {
    await this.getPermitted(actor, caseId);
    return { objections: (await listObjectionsOfCase(this.parts.store, caseId)).map(objectionDto) };
  }

  async objector(actor: Actor, { caseId, objection: id, purpose }: Look): Promise<ObjectorDto> {
    const { store, wall } = this.parts;
    await this.getPermitted(actor, caseId, 'read-objectors');
    await insertReading(store, { caseId, personId: actor.personId, place: 'objection', fields: [id], at: wall(), purpose });
    const found = await findObjector(store, { caseId, id });
    if (!isJsonObject(found)) throw new ProblemError('unknown-objection');
    return { name: String(found['name']), phone: String(found['phone']) };
  }

  /** What an objector handed over; the reading is written down first. */
  async document(actor: Actor, { caseId, objection, purpose }: Look, id: string): Promise<SentFile> {
    const { store, config, wall } = this.parts;
    await this.getPermitted(actor, caseId, 'read-objectors');
    const ofCase = (await listObjectionsOfCase(store, caseId)).some((each) => each.id === objection && each.documents.includes(id));
    const document = ofCase ? await findDocument(store, id) : undefined;
    if (document === undefined) throw new ProblemError('unknown-document');
    await insertReading(store, { caseId, personId: actor.personId, place: 'objection', fields: [objection, id], at: wall(), purpose });
    return { document, bytes: await readDocumentContent({ store, folder: config.filesFolder }, id) };
  }

  /** The case for staff with the permission by a post that counts in it, which no party handles. */
  private async getPermitted(actor: Actor, caseId: CaseId, permission?: Permission): Promise<CaseView> {
    const found = await readableCase(this.parts.store, actor, { caseId });
    const { here, isStaff, isParty } = readerOf(actor, found.scope);
    const may = permission === undefined || hasPermission(here, permission);
    if (!isStaff || isParty || !may) throw new ProblemError('not-permitted');
    return found;
  }
}

const objectionDto = ({ receivedAt, answeredAt, ...view }: ObjectionView): CaseObjectionDto => ({
  ...view,
  receivedAt: receivedAt.toISOString(),
  ...(answeredAt === undefined ? {} : { answeredAt: answeredAt.toISOString() }),
});
