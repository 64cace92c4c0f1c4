import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CommandId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { IdOfCommand } from '../../http/command-id';
import { Operation } from '../../http/operation';
import { ApplicationDto, ReceiptDto } from './applications.dto';
import { ApplicationsService } from './applications.service';

@ApiTags('applications')
@Controller('api/applications')
export class ApplicationsController {
  constructor(private readonly service: ApplicationsService) {}

  @Post()
  @Operation({
    summary: 'Apply, for yourself, as an agent with authority or for your organisation; the answer is the receipt',
    status: 201,
    answers: ReceiptDto,
    command: true,
    problems: [
      ...(['unknown-process', 'unknown-organisation', 'unknown-document', 'fields-invalid', 'form-invalid', 'evaluation-failed'] as const),
      ...([
        'unpublished-year',
        'authority-missing',
        'authority-unproven',
        'too-many-requests',
        'wrong-applicant',
        'not-permitted',
        'not-signed-in',
        'session-expired',
      ] as const),
      ...(['date-passed', 'nothing-to-reexamine', 'reexamined-before'] as const),
    ],
  })
  apply(@CurrentActor() actor: Actor, @Body() application: ApplicationDto, @IdOfCommand() id: CommandId): Promise<ReceiptDto> {
    return this.service.apply(actor, application, id);
  }
}
