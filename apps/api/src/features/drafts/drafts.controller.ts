import { Body, Controller, Delete, Get, HttpCode, Param, Put, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CommandId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { IdOfCommand } from '../../http/command-id';
import { IdPipe } from '../../http/id-pipe';
import { KeyGuard } from '../../http/key-guard';
import { Operation } from '../../http/operation';
import { DraftDto, DraftListDto, CaseOfDraftDto, SavedDraftDto, SaveDraftDto } from './drafts.dto';
import { DraftsService } from './drafts.service';

const SIGNED_IN = ['not-signed-in', 'session-expired'] as const;

@ApiTags('applications')
@Controller('api/drafts')
export class DraftsController {
  constructor(private readonly service: DraftsService) {}

  @Get()
  @Operation({ summary: 'Applications that you have begun and not handed in', answers: DraftListDto, problems: SIGNED_IN })
  list(@CurrentActor() actor: Actor): Promise<DraftListDto> {
    return this.service.list(actor);
  }

  @Get(':id')
  @Operation({ summary: 'A draft of yours', answers: DraftDto, problems: ['unknown-draft', ...SIGNED_IN] })
  read(@CurrentActor() actor: Actor, @Param('id', new IdPipe('unknown-draft')) id: string): Promise<DraftDto> {
    return this.service.read(actor, id);
  }

  @Get(':id/application')
  @Operation({ summary: 'The case that a draft of yours became', answers: CaseOfDraftDto, problems: ['unknown-draft', ...SIGNED_IN] })
  handedIn(@CurrentActor() actor: Actor, @Param('id', new IdPipe('unknown-draft')) id: string): Promise<CaseOfDraftDto> {
    return this.service.handedIn(actor, id);
  }

  @Put(':id')
  @UseGuards(KeyGuard)
  @Operation({
    summary: 'Save a draft under an id that you made (UUID); it is yours alone',
    answers: SavedDraftDto,
    command: true,
    problems: ['unknown-draft', 'unknown-process', 'draft-changed', 'body-too-large', 'fields-invalid', ...SIGNED_IN],
  })
  save(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('unknown-draft')) id: string,
    @Body() draft: SaveDraftDto,
  ): Promise<SavedDraftDto> {
    return this.service.save(actor, id, draft);
  }

  @Delete(':id')
  @HttpCode(204)
  @UseGuards(KeyGuard)
  @Operation({ summary: 'Forget a draft of yours', status: 204, command: true, problems: ['unknown-draft', ...SIGNED_IN] })
  async forget(
    @CurrentActor() actor: Actor,
    @IdOfCommand() command: CommandId,
    @Param('id', new IdPipe('unknown-draft')) id: string,
  ): Promise<void> {
    await this.service.forget(actor, command, id);
  }
}
