import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CaseId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { IdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import { CaseDecisionsDto } from './decisions.dto';
import { DecisionsService } from './decisions.service';

@ApiTags('cases')
@Controller('api/cases')
export class DecisionsController {
  constructor(private readonly service: DecisionsService) {}

  @Get(':id/decisions')
  @Operation({
    summary: 'For staff: what the rules decided in the case, by what values, rows and numbers, and where those are written',
    answers: CaseDecisionsDto,
    problems: ['unknown-case', 'not-permitted', 'not-signed-in', 'session-expired'],
  })
  ofCase(@CurrentActor() actor: Actor, @Param('id', new IdPipe('unknown-case')) id: CaseId): Promise<CaseDecisionsDto> {
    return this.service.ofCase(actor, id);
  }
}
