import { Controller, Get, Inject, Param, Post, Query, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { countUnreadCopies, listCopies, markCopyRead } from '#store';
import { CurrentActor } from '../../auth/actor-request';
import { NumberPipe } from '../../http/id-pipe';
import { KeyGuard } from '../../http/key-guard';
import { Operation } from '../../http/operation';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { copyDto } from './copy-dto';
import { CopiesDto, CopiesQueryDto } from './copies.dto';

const PAGE = 20;
const SIGNED_IN = ['not-signed-in', 'session-expired'] as const;

@ApiTags('inbox')
@Controller('api/inbox/copies')
export class CopiesController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Get()
  @Operation({
    summary: 'Carbon copies (抄送) to you and to your posts, latest first',
    description: 'They let you read the case and no more; what is sensitive stays masked unless your post may see it.',
    answers: CopiesDto,
    problems: ['fields-invalid', ...SIGNED_IN],
  })
  async list(@CurrentActor() actor: Actor, @Query() { after, limit = PAGE, unread }: CopiesQueryDto): Promise<CopiesDto> {
    const { store, cases } = this.parts;
    const [copies, count] = await Promise.all([
      listCopies(store, actor, { after, limit, unreadOnly: unread === 'true' }),
      countUnreadCopies(store, actor),
    ]);
    const definitions = await Promise.all(copies.map(({ definitionHash }) => cases.findDefinition(definitionHash)));
    const shown = copies.flatMap((copy, index) => {
      const definition = definitions[index];
      return definition === undefined ? [] : [copyDto(copy, actor, definition)];
    });
    return { copies: shown, unread: count };
  }

  @Post(':id/read')
  @UseGuards(KeyGuard)
  @Operation({ summary: 'Mark a copy as read by you', status: 204, command: true, problems: ['unknown-copy', ...SIGNED_IN] })
  async read(@CurrentActor() actor: Actor, @Param('id', new NumberPipe('unknown-copy')) id: number): Promise<void> {
    const { store, cases, wall } = this.parts;
    const marked = await markCopyRead(store, actor, { id, at: await cases.businessNow(wall()) });
    if (!marked) throw new ProblemError('unknown-copy');
  }
}
