import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, POSTS } from '#access';
import { type CommandId, type PersonId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { IdOfCommand } from '../../http/command-id';
import { IdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import {
  AccountDto,
  AccountsDto,
  EndPostDto,
  GivePostDto,
  InitialPasswordDto,
  NewAccountDto,
  PeopleQueryDto,
  PostChoicesDto,
} from './people.dto';
import { PeopleService } from './people.service';

const DOOR = ['not-permitted', 'not-signed-in', 'session-expired'] as const;
const personId = new IdPipe('unknown-person');

@ApiTags('administration')
@Controller('api/people')
export class PeopleController {
  constructor(private readonly service: PeopleService) {}

  @Get()
  @Needs('manage-people')
  @Operation({
    summary: 'Accounts with their posts: those of staff, or those whose name begins so',
    answers: AccountsDto,
    problems: ['fields-invalid', 'invalid-cursor', ...DOOR],
  })
  list(@CurrentActor() actor: Actor, @Query() query: PeopleQueryDto): Promise<AccountsDto> {
    return this.service.list(actor, query);
  }

  @Get('posts')
  @Needs('manage-people')
  @Operation({ summary: 'Every post that can be given', answers: PostChoicesDto, problems: DOOR })
  posts(): PostChoicesDto {
    return { posts: Object.entries(POSTS).map(([post, { name }]) => ({ post, name })) };
  }

  @Get(':id')
  @Needs('manage-people')
  @Operation({ summary: 'One account', answers: AccountDto, problems: ['unknown-person', ...DOOR] })
  get(@CurrentActor() actor: Actor, @Param('id', personId) id: PersonId): Promise<AccountDto> {
    return this.service.get(actor, id);
  }

  @Post()
  @Needs('manage-people')
  @Operation({
    summary: 'Add an account; its first password is told this once',
    answers: InitialPasswordDto,
    status: 201,
    command: true,
    problems: ['username-taken', 'fields-invalid', ...DOOR],
  })
  create(@CurrentActor() actor: Actor, @IdOfCommand() id: CommandId, @Body() body: NewAccountDto): Promise<InitialPasswordDto> {
    return this.service.create({ actor, id }, body);
  }

  @Post(':id/posts')
  @Needs('manage-people')
  @Operation({
    summary: 'Give a post from a day on, or change its days; nobody gives one to themself',
    answers: AccountDto,
    command: true,
    problems: ['unknown-person', 'unknown-organisation', 'own-account', 'posts-apart', 'days-unfit', 'fields-invalid', ...DOOR],
  })
  givePost(
    @CurrentActor() actor: Actor,
    @IdOfCommand() id: CommandId,
    @Param('id', personId) person: PersonId,
    @Body() body: GivePostDto,
  ): Promise<AccountDto> {
    return this.service.givePost({ actor, id }, person, body);
  }

  @Post(':id/posts/end')
  @Needs('manage-people')
  @Operation({
    summary: 'End a post with a day; it stays on record',
    answers: AccountDto,
    command: true,
    problems: ['unknown-person', 'unknown-post', 'own-account', 'days-unfit', 'fields-invalid', ...DOOR],
  })
  endPost(
    @CurrentActor() actor: Actor,
    @IdOfCommand() id: CommandId,
    @Param('id', personId) person: PersonId,
    @Body() body: EndPostDto,
  ): Promise<AccountDto> {
    return this.service.endPost({ actor, id }, person, body);
  }

  @Post(':id/lock')
  @Needs('manage-people')
  @Operation({
    summary: 'Lock an account: its sessions end at once, and it signs in nowhere',
    status: 204,
    command: true,
    problems: ['unknown-person', 'own-account', 'account-state', ...DOOR],
  })
  lock(@CurrentActor() actor: Actor, @IdOfCommand() id: CommandId, @Param('id', personId) person: PersonId): Promise<void> {
    return this.service.setLocked({ actor, id }, person, true);
  }

  @Post(':id/unlock')
  @Needs('manage-people')
  @Operation({
    summary: 'Unlock an account',
    status: 204,
    command: true,
    problems: ['unknown-person', 'own-account', 'account-state', ...DOOR],
  })
  unlock(@CurrentActor() actor: Actor, @IdOfCommand() id: CommandId, @Param('id', personId) person: PersonId): Promise<void> {
    return this.service.setLocked({ actor, id }, person, false);
  }

  @Post(':id/reset-password')
  @Needs('manage-people')
  @Operation({
    summary: 'Give an account a new first password, told this once; its sessions end',
    answers: InitialPasswordDto,
    command: true,
    problems: ['unknown-person', 'own-account', ...DOOR],
  })
  resetPassword(
    @CurrentActor() actor: Actor,
    @IdOfCommand() id: CommandId,
    @Param('id', personId) person: PersonId,
  ): Promise<InitialPasswordDto> {
    return this.service.resetPassword({ actor, id }, person);
  }
}
