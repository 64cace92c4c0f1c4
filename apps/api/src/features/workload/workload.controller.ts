import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { Operation } from '../../http/operation';
import { InboxPageDto } from '../inbox/inbox.dto';
import { LadderService } from './ladder.service';
import { CandidatesDto, CandidatesQueryDto, LadderDto, LadderQueryDto, WorkloadDto, WorkloadTasksQueryDto } from './workload.dto';
import { WorkloadService } from './workload.service';

const DOOR = ['not-permitted', 'not-signed-in', 'session-expired'] as const;

@ApiTags('supervision')
@Controller('api')
export class WorkloadController {
  constructor(
    private readonly service: WorkloadService,
    private readonly ladders: LadderService,
  ) {}

  @Get('workload')
  @Needs('assign-task')
  @Operation({ summary: 'Load by post and by person, of your organisation and those below it', answers: WorkloadDto, problems: DOOR })
  load(@CurrentActor() actor: Actor): Promise<WorkloadDto> {
    return this.service.load(actor);
  }

  @Get('workload/tasks')
  @Needs('assign-task')
  @Operation({
    summary: 'The open tasks behind a figure of the load, most urgent first',
    answers: InboxPageDto,
    problems: ['fields-invalid', 'invalid-cursor', ...DOOR],
  })
  tasks(@CurrentActor() actor: Actor, @Query() query: WorkloadTasksQueryDto): Promise<InboxPageDto> {
    return this.service.tasks(actor, query);
  }

  @Get('workload/candidates')
  @Needs('assign-task')
  @Operation({
    summary: 'To whom tasks could be given, with which of them each could take',
    answers: CandidatesDto,
    problems: ['fields-invalid', 'unknown-task', ...DOOR],
  })
  candidates(@CurrentActor() actor: Actor, @Query() { tasks }: CandidatesQueryDto): Promise<CandidatesDto> {
    return this.service.candidates(actor, tasks);
  }

  @Get('overdue-ladder')
  @Needs('assign-task')
  @Operation({
    summary: 'What is late and whom its ladder has called (督办阶梯), of your organisation and those below it, the last told first',
    answers: LadderDto,
    problems: ['fields-invalid', 'invalid-cursor', ...DOOR],
  })
  ladder(@CurrentActor() actor: Actor, @Query() query: LadderQueryDto): Promise<LadderDto> {
    return this.ladders.page(actor, query);
  }
}
