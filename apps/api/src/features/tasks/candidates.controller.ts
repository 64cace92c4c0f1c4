import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { CurrentActor } from '../../auth/actor-request';
import { type TaskId, TaskIdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import { TaskCandidatesDto, TaskCandidatesQueryDto } from './candidates.dto';
import { CandidatesService } from './candidates.service';

@ApiTags('tasks')
@Controller('api/tasks')
export class CandidatesController {
  constructor(private readonly service: CandidatesService) {}

  @Get(':id/candidates')
  @Operation({
    summary: 'Who may get the task, sign it, read a copy of it or be excepted, and why others may not; by name, 20 a page',
    answers: TaskCandidatesDto,
    problems: [
      ...([
        'unknown-task',
        'not-permitted',
        'not-yours',
        'already-claimed',
        'separated',
        'task-held',
        'task-waits',
        'task-closed',
      ] as const),
      ...(['fields-invalid', 'invalid-cursor', 'not-signed-in', 'session-expired'] as const),
    ],
  })
  list(
    @CurrentActor() actor: Actor,
    @Param('id', new TaskIdPipe()) task: TaskId,
    @Query() query: TaskCandidatesQueryDto,
  ): Promise<TaskCandidatesDto> {
    return this.service.list(actor, task, query);
  }
}
