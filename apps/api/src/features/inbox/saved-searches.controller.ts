import { Body, Controller, Delete, Get, Param, Post, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CommandId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { IdOfCommand } from '../../http/command-id';
import { IdPipe } from '../../http/id-pipe';
import { KeyGuard } from '../../http/key-guard';
import { Operation } from '../../http/operation';
import { SavedSearchDto, SavedSearchesDto, SavedSearchNameDto, SaveSearchDto } from './saved-searches.dto';
import { SavedSearchesService } from './saved-searches.service';

const SIGNED_IN = ['not-signed-in', 'session-expired'] as const;
const searchId = new IdPipe('unknown-search');

@ApiTags('inbox')
@Controller('api/saved-searches')
export class SavedSearchesController {
  constructor(private readonly service: SavedSearchesService) {}

  @Get()
  @Operation({ summary: 'Saved searches (保存的查询): yours and those of your teams', answers: SavedSearchesDto, problems: SIGNED_IN })
  list(@CurrentActor() actor: Actor): Promise<SavedSearchesDto> {
    return this.service.list(actor);
  }

  @Post()
  @Operation({
    summary: 'Keep a tab of the inbox with its filter under a name, for you or for who else holds a post of yours there',
    answers: SavedSearchDto,
    status: 201,
    command: true,
    problems: ['not-permitted', 'too-many-searches', 'fields-invalid', ...SIGNED_IN],
  })
  save(@CurrentActor() actor: Actor, @IdOfCommand() id: CommandId, @Body() body: SaveSearchDto): Promise<SavedSearchDto> {
    return this.service.save(actor, id, body);
  }

  @Post(':id/rename')
  @UseGuards(KeyGuard)
  @Operation({
    summary: 'Give a saved search of yours another name',
    status: 204,
    command: true,
    problems: ['unknown-search', 'fields-invalid', ...SIGNED_IN],
  })
  rename(@CurrentActor() actor: Actor, @Param('id', searchId) id: string, @Body() { name }: SavedSearchNameDto): Promise<void> {
    return this.service.rename(actor, id, name);
  }

  @Delete(':id')
  @UseGuards(KeyGuard)
  @Operation({ summary: 'Forget a saved search of yours', status: 204, command: true, problems: ['unknown-search', ...SIGNED_IN] })
  async delete(@CurrentActor() actor: Actor, @IdOfCommand() command: CommandId, @Param('id', searchId) id: string): Promise<void> {
    await this.service.delete(actor, command, id);
  }
}
