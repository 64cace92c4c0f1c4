import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CommandId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { IdOfCommand } from '../../http/command-id';
import { Operation } from '../../http/operation';
import { BulkDto, BulkResultsDto } from './bulk-tasks.dto';
import { BulkTasksService } from './bulk-tasks.service';

@ApiTags('tasks')
@Controller('api/tasks')
export class BulkTasksController {
  constructor(private readonly service: BulkTasksService) {}

  @Post('bulk')
  @Operation({
    summary: 'Claim, assign, offer again, complete, urge or copy up to 200 tasks, with a result for each',
    description: 'Succeeds as a whole whatever becomes of each task; a refused one has the problem that it would have alone.',
    answers: BulkResultsDto,
    command: true,
    problems: ['fields-invalid', 'not-signed-in', 'session-expired'],
  })
  run(@CurrentActor() actor: Actor, @IdOfCommand() id: CommandId, @Body() body: BulkDto): Promise<BulkResultsDto> {
    return this.service.run(actor, id, body);
  }
}
