import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type PanelKey } from '#store';
import { CurrentActor } from '../../auth/actor-request';
import { Operation } from '../../http/operation';
import { PanelIdPipe } from './panel-id';
import { PanelListDto, PanelSheetDto, PanelSheetQueryDto } from './panels.dto';
import { PanelsService } from './panels.service';

const SIGNED_IN = ['not-signed-in', 'session-expired'] as const;

@ApiTags('panels')
@Controller('api/panels')
export class PanelsController {
  constructor(private readonly service: PanelsService) {}

  @Get()
  @Operation({ summary: 'Expert panels with cases that wait for your answer, by batch', answers: PanelListDto, problems: SIGNED_IN })
  mine(@CurrentActor() actor: Actor): Promise<PanelListDto> {
    return this.service.mine(actor);
  }

  @Get(':id')
  @Operation({
    summary: 'Your scoring sheet: one line a case with what was applied for, your draft, and how many have handed in; 50 a page',
    answers: PanelSheetDto,
    problems: ['unknown-panel', 'invalid-cursor', 'fields-invalid', ...SIGNED_IN],
  })
  sheet(
    @CurrentActor() actor: Actor,
    @Param('id', new PanelIdPipe()) key: PanelKey,
    @Query() { after }: PanelSheetQueryDto,
  ): Promise<PanelSheetDto> {
    return this.service.sheet(actor, key, after);
  }
}
