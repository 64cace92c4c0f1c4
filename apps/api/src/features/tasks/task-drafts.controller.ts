import { Body, Controller, Delete, Get, Param, Put, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { CurrentActor } from '../../auth/actor-request';
import { type TaskId, TaskIdPipe } from '../../http/id-pipe';
import { KeyGuard } from '../../http/key-guard';
import { Operation } from '../../http/operation';
import { SavedTaskDraftDto, SaveTaskDraftDto, TaskDraftDto } from './task-drafts.dto';
import { TaskDraftsService } from './task-drafts.service';

const taskIdPipe = new TaskIdPipe();
const HIDDEN = ['unknown-task', 'not-signed-in', 'session-expired'] as const;

@ApiTags('tasks')
@Controller('api/tasks')
export class TaskDraftsController {
  constructor(private readonly service: TaskDraftsService) {}

  @Get(':id/draft')
  @Operation({ summary: 'What you have begun to write for the task; nobody else sees it', answers: TaskDraftDto, problems: HIDDEN })
  read(@CurrentActor() actor: Actor, @Param('id', taskIdPipe) task: TaskId): Promise<TaskDraftDto> {
    return this.service.read(actor, task);
  }

  @Put(':id/draft')
  @UseGuards(KeyGuard)
  @Operation({
    summary: 'Keep what you have written so far, in place of what was kept before; it goes with the task',
    answers: SavedTaskDraftDto,
    command: true,
    problems: [
      ...HIDDEN,
      ...(['task-closed', 'not-permitted', 'not-yours', 'already-claimed', 'separated', 'body-too-large', 'fields-invalid'] as const),
    ],
  })
  save(
    @CurrentActor() actor: Actor,
    @Param('id', taskIdPipe) task: TaskId,
    @Body() { data }: SaveTaskDraftDto,
  ): Promise<SavedTaskDraftDto> {
    return this.service.save(actor, task, data);
  }

  @Delete(':id/draft')
  @UseGuards(KeyGuard)
  @Operation({ summary: 'Throw away what you have begun to write', status: 204, command: true, problems: HIDDEN })
  discard(@CurrentActor() actor: Actor, @Param('id', taskIdPipe) task: TaskId): Promise<void> {
    return this.service.discard(actor, task);
  }
}
