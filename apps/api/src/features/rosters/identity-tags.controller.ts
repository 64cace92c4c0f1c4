import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CaseId, IDENTITY_TAGS } from '#contract';
import { maskIdentityNumber, maskName } from '#forms';
import { findPersonSecrets, identityHash, type IdentityTagView, insertReading, insertTagReading, listTagHistory } from '#store';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { IdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { readableCase } from '../cases/readable-case';
import { readerOf } from '../cases/reader';
import { IdentityTagDto, IdentityTagListDto, TagSearchDto } from './rosters.dto';

const TAGS = 200;
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

@ApiTags('rosters')
@Controller('api')
export class IdentityTagsController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Post('identity-tag-search')
  @Needs('find-by-identity-number')
  @Operation({
    summary: 'Identity tags of a person by identity number, now and before; who asked and what for is kept',
    answers: IdentityTagListDto,
    problems: ['fields-invalid', 'not-permitted', 'not-signed-in', 'session-expired'],
  })
  async search(@CurrentActor() { personId }: Actor, @Body() { identityNumber, purpose }: TagSearchDto): Promise<IdentityTagListDto> {
    const { store, wall } = this.parts;
    const hash = identityHash(store, identityNumber);
    await insertTagReading(store, { hash, personId, purpose, at: wall() });
    return this.tagsOf(hash);
  }

  @Get('cases/:id/identity-tags')
  @Operation({
    summary: 'For staff of a case: identity tags of its applicant, now and before; that they were shown is written down',
    answers: IdentityTagListDto,
    problems: ['unknown-case', 'not-permitted', 'not-signed-in', 'session-expired'],
  })
  async ofCase(@CurrentActor() actor: Actor, @Param('id', new IdPipe('unknown-case')) caseId: CaseId): Promise<IdentityTagListDto> {
    const { store, wall } = this.parts;
    const { applicantId, scope } = await readableCase(store, actor, { caseId });
    const reader = readerOf(actor, scope);
    if (!reader.isStaff || reader.isParty) throw new ProblemError('not-permitted');
    const identityNumber = applicantId && (await findPersonSecrets(store, applicantId))?.identityNumber;
    if (identityNumber === undefined) return { tags: [] };
    await insertReading(store, { caseId, personId: actor.personId, place: 'identity-tags', fields: ['applicant'], at: wall() });
    return this.tagsOf(identityHash(store, identityNumber));
  }

  private async tagsOf(hash: Buffer): Promise<IdentityTagListDto> {
    const { store, cases, wall } = this.parts;
    const today = DAY.format(await cases.businessNow(wall()));
    const tags = await listTagHistory(store, hash, { limit: TAGS });
    return { tags: tags.map((tag) => tagDto(tag, today)) };
  }
}

const holdsOn = ({ from, until, replacedAt }: IdentityTagView, day: string): boolean =>
  replacedAt === undefined && from <= day && (until === undefined || until >= day);

const tagDto = (view: IdentityTagView, today: string): IdentityTagDto => ({
  tag: view.tag,
  tagName: IDENTITY_TAGS[view.tag],
  from: view.from,
  ...(view.until === undefined ? {} : { until: view.until }),
  source: view.source,
  ...(view.rosterKind === undefined ? {} : { rosterKind: view.rosterKind }),
  name: maskName(view.person.name),
  identityNumber: maskIdentityNumber(view.person.identityNumber),
  holds: holdsOn(view, today),
  recordedAt: view.recordedAt.toISOString(),
  ...(view.replacedAt === undefined ? {} : { replacedAt: view.replacedAt.toISOString() }),
});
