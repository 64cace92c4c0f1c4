import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { Operation } from '../../http/operation';
import { CaseFiltersDto, OfficeCasesDto, OfficeCasesQuery } from './office-cases.dto';
import { OfficeCasesService } from './office-cases.service';

const DOOR = ['not-permitted', 'not-signed-in', 'session-expired'] as const;

@ApiTags('cases')
@Controller('api')
export class OfficeCasesController {
  constructor(private readonly service: OfficeCasesService) {}

  @Get('office-cases')
  @Needs('read-cases')
  @Operation({
    summary: 'Cases of your office and of those below it, the latest first, 30 a page; by number any case that you may read',
    answers: OfficeCasesDto,
    problems: ['fields-invalid', 'invalid-cursor', ...DOOR],
  })
  list(@CurrentActor() actor: Actor, @Query() query: OfficeCasesQuery): Promise<OfficeCasesDto> {
    return this.service.list(actor, query);
  }

  @Get('case-filters')
  @Needs('read-cases')
  @Operation({
    summary: 'What cases may be searched by: processes with their stages and outcomes, townships and villages, in plain words',
    answers: CaseFiltersDto,
    problems: DOOR,
  })
  filters(@CurrentActor() actor: Actor): Promise<CaseFiltersDto> {
    return this.service.filters(actor);
  }
}
