import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CommandId, type PersonId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { IdOfCommand } from '../../http/command-id';
import { IdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import { HandedOverDto, HandOverDto } from './hand-over.dto';
import { HandOverService } from './hand-over.service';

@ApiTags('tasks')
@Controller('api/people')
export class HandOverController {
  constructor(private readonly service: HandOverService) {}

  @Post(':id/hand-over')
  @Needs('assign-task')
  @Operation({
    summary: 'Hand over the tasks of somebody who leaves, up to 200, with a result for each',
    answers: HandedOverDto,
    command: true,
    problems: ['unknown-person', 'not-permitted', 'fields-invalid', 'not-signed-in', 'session-expired'],
  })
  run(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('unknown-person')) from: PersonId,
    @IdOfCommand() id: CommandId,
    @Body() { to }: HandOverDto,
  ): Promise<HandedOverDto> {
    return this.service.run(actor, id, { from, to });
  }
}
