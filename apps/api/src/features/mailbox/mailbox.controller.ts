import { Controller, Get, Inject, Param, Post, Query, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type Definition } from '#cases';
import { countUnread, listMessages, markRead, type MessageView } from '#store';
import { CurrentActor } from '../../auth/actor-request';
import { NumberPipe } from '../../http/id-pipe';
import { KeyGuard } from '../../http/key-guard';
import { Operation } from '../../http/operation';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { postName } from '../inbox/post-name';
import { MailboxDto, MailboxQueryDto, type MessageDto } from './mailbox.dto';
import { noticeText } from './notice-text';
import { noticeWords } from './notice-words';

const PAGE = 20;
const SIGNED_IN = ['not-signed-in', 'session-expired'] as const;

@ApiTags('messages')
@Controller('api/messages')
export class MailboxController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Get()
  @Operation({
    summary: 'Messages to you and to your posts, latest first',
    answers: MailboxDto,
    problems: ['fields-invalid', ...SIGNED_IN],
  })
  async list(@CurrentActor() actor: Actor, @Query() { after, limit = PAGE, unread }: MailboxQueryDto): Promise<MailboxDto> {
    const { store, cases } = this.parts;
    const [messages, count] = await Promise.all([
      listMessages(store, actor, { after, limit, unreadOnly: unread === 'true' }),
      countUnread(store, actor),
    ]);
    const hashes = [...new Set(messages.flatMap(({ definitionHash }) => definitionHash ?? []))];
    const definitions = new Map(await Promise.all(hashes.map(async (hash) => [hash, await cases.findDefinition(hash)] as const)));
    return { messages: messages.map((message) => messageDto(message, definitions.get(message.definitionHash ?? ''))), unread: count };
  }

  @Post(':id/read')
  @UseGuards(KeyGuard)
  @Operation({ summary: 'Mark as read', status: 204, command: true, problems: ['unknown-message', ...SIGNED_IN] })
  async read(@CurrentActor() actor: Actor, @Param('id', new NumberPipe('unknown-message')) id: number): Promise<void> {
    const { store, cases, wall } = this.parts;
    const marked = await markRead(store, actor, { id, at: await cases.businessNow(wall()) });
    if (!marked) throw new ProblemError('unknown-message');
  }
}

function messageDto(
  { content, deliveredAt, readAt, post, organisationId, ...rest }: MessageView,
  definition: Definition | undefined,
): MessageDto {
  const { id, caseId, caseNumber, notice } = rest;
  const { title, body } = noticeText(content);
  return {
    ...{ id, notice, body, ...noticeWords(definition, { notice, title }) },
    ...(caseId === undefined ? {} : { caseId }),
    ...(caseNumber === undefined ? {} : { caseNumber }),
    ...(post === undefined ? {} : { post, postName: postName(post) }),
    ...(organisationId === undefined ? {} : { organisationId }),
    deliveredAt: deliveredAt.toISOString(),
    ...(readAt === undefined ? {} : { readAt: readAt.toISOString() }),
  };
}
