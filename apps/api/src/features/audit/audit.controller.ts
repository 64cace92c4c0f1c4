import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CommandId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { IdOfCommand } from '../../http/command-id';
import { Operation } from '../../http/operation';
import { AdministrationVerdictDto, AuditPurposeDto, AuditSearchDto, FoundEntriesDto, VerifiedPartDto, VerifyCasesDto } from './audit.dto';
import { AuditService } from './audit.service';

const DOOR = ['fields-invalid', 'not-permitted', 'not-signed-in', 'session-expired'] as const;

@ApiTags('audit')
@Controller('api/audit')
export class AuditController {
  constructor(private readonly service: AuditService) {}

  @Post('search')
  @Needs('read-audit')
  @Operation({
    summary: 'What was done in cases, by whom and when, without what was handed in; the purpose is written down',
    answers: FoundEntriesDto,
    command: true,
    problems: ['range-unfit', 'unknown-case', 'unknown-person', 'invalid-cursor', ...DOOR],
  })
  search(@CurrentActor() actor: Actor, @IdOfCommand() id: CommandId, @Body() body: AuditSearchDto): Promise<FoundEntriesDto> {
    return this.service.search({ actor, id }, body);
  }

  @Post('verify-cases')
  @Needs('read-audit')
  @Operation({
    summary: 'Compute the hash chains of all cases anew, a part at a time; the purpose is written down with the first',
    answers: VerifiedPartDto,
    command: true,
    problems: ['invalid-cursor', ...DOOR],
  })
  verifyCases(@CurrentActor() actor: Actor, @IdOfCommand() id: CommandId, @Body() body: VerifyCasesDto): Promise<VerifiedPartDto> {
    return this.service.verifyCases({ actor, id }, body);
  }

  @Post('verify-administration')
  @Needs('read-audit')
  @Operation({
    summary: 'Compute the hash chain of accounts, posts, organisations and searches anew',
    answers: AdministrationVerdictDto,
    command: true,
    problems: DOOR,
  })
  verifyAdministration(
    @CurrentActor() actor: Actor,
    @IdOfCommand() id: CommandId,
    @Body() { purpose }: AuditPurposeDto,
  ): Promise<AdministrationVerdictDto> {
    return this.service.verifyAdministration({ actor, id }, purpose);
  }
}
