import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { IDENTITY_TAGS } from '#contract';
import { maskIdentityNumber, maskName } from '#forms';
import { identityHash, type IdentityTagView, insertTagReading, listTagHistory } from '#store';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { Operation } from '../../http/operation';
import { PARTS, type Parts } from '../../parts';
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
    const { store, cases, wall } = this.parts;
    const hash = identityHash(store, identityNumber);
    await insertTagReading(store, { hash, personId, purpose, at: wall() });
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
