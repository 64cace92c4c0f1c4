import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CaseId, type CommandId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { IdempotencyKey, IdOfCommand } from '../../http/command-id';
import { IdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import { GivenAuthorityDto, RecordAuthorityDto } from './authorities.dto';
import { WindowAuthoritiesService } from './window-authorities.service';

const DOOR = ['unknown-case', 'not-permitted', 'not-signed-in', 'session-expired'] as const;

@ApiTags('authorities')
@Controller('api/cases/:id/authority')
export class WindowAuthoritiesController {
  constructor(private readonly service: WindowAuthoritiesService) {}

  @Post()
  @Operation({
    summary: 'Write down at the window that a helper (帮代办) acts in this open case, by a signed paper',
    description:
      'The clerk has both before them with their identity cards. The paper joins the case, the audit names the clerk, and both are told.',
    answers: GivenAuthorityDto,
    status: 201,
    command: true,
    problems: [
      'unfit-helper',
      'helper-before',
      'no-applicant',
      'case-closed',
      'date-passed',
      'unknown-document',
      'fields-invalid',
      ...DOOR,
    ],
  })
  record(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('unknown-case')) caseId: CaseId,
    @IdempotencyKey() key: string,
    @Body() body: RecordAuthorityDto,
  ): Promise<GivenAuthorityDto> {
    return this.service.record(actor, { caseId, key }, body);
  }

  @Post('end')
  @HttpCode(204)
  @Operation({
    summary: 'End at the window what a helper acts by, for an applicant who has come in person',
    status: 204,
    command: true,
    problems: ['unknown-authority', ...DOOR],
  })
  end(@CurrentActor() actor: Actor, @IdOfCommand() id: CommandId, @Param('id', new IdPipe('unknown-case')) caseId: CaseId): Promise<void> {
    return this.service.end(actor, id, caseId);
  }
}
