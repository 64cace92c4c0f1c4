import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CommandId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { IdOfCommand } from '../../http/command-id';
import { IdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import {
  BulkItemResultsDto,
  BulkItemsDto,
  BulkResultsQuery,
  BulkRunListDto,
  BulkRunOrderDto,
  BulkRunStatusDto,
  MoveBulkRunDto,
} from './bulk-runs.dto';
import { BulkRunsService } from './bulk-runs.service';

const DOOR = ['not-signed-in', 'session-expired'] as const;
const bulkRunId = new IdPipe('unknown-bulk-run');

@ApiTags('bulk runs')
@Controller('api/bulk-runs')
export class BulkRunsController {
  constructor(private readonly service: BulkRunsService) {}

  @Post()
  @Operation({
    summary: 'Order one verb for any number of applications or tasks; a worker does each in your name and says what became of it',
    status: 201,
    answers: BulkRunStatusDto,
    command: true,
    problems: ['fields-invalid', 'not-permitted', ...DOOR],
  })
  order(@CurrentActor() actor: Actor, @Body() order: BulkRunOrderDto, @IdOfCommand() id: CommandId): Promise<BulkRunStatusDto> {
    return this.service.order({ actor, command: id }, order);
  }

  @Get()
  @Operation({ summary: 'Your latest bulk runs', answers: BulkRunListDto, problems: DOOR })
  list(@CurrentActor() actor: Actor): Promise<BulkRunListDto> {
    return this.service.list(actor);
  }

  @Get(':id')
  @Operation({ summary: 'How a bulk run of yours stands', answers: BulkRunStatusDto, problems: ['unknown-bulk-run', ...DOOR] })
  status(@CurrentActor() actor: Actor, @Param('id', bulkRunId) id: string): Promise<BulkRunStatusDto> {
    return this.service.status(actor, id);
  }

  @Get(':id/items')
  @Operation({
    summary: 'What became of each item, by pages',
    answers: BulkItemResultsDto,
    problems: ['unknown-bulk-run', 'fields-invalid', ...DOOR],
  })
  items(@CurrentActor() actor: Actor, @Param('id', bulkRunId) id: string, @Query() query: BulkResultsQuery): Promise<BulkItemResultsDto> {
    return this.service.items(actor, id, query);
  }

  @Post(':id/items')
  @Operation({
    summary: 'Add items to a bulk run that is not started yet; sent again, nothing is added twice',
    answers: BulkRunStatusDto,
    command: true,
    problems: ['unknown-bulk-run', 'bulk-run-state', 'fields-invalid', ...DOOR],
  })
  add(
    @CurrentActor() actor: Actor,
    @Param('id', bulkRunId) id: string,
    @Body() body: BulkItemsDto,
    @IdOfCommand() command: CommandId,
  ): Promise<BulkRunStatusDto> {
    return this.service.add({ actor, command }, id, body);
  }

  @Post(':id')
  @Operation({
    summary: 'Start a bulk run, or cancel what is left of it; done again, nothing changes',
    answers: BulkRunStatusDto,
    command: true,
    problems: ['unknown-bulk-run', 'bulk-run-state', 'fields-invalid', ...DOOR],
  })
  move(
    @CurrentActor() actor: Actor,
    @Param('id', bulkRunId) id: string,
    @Body() { verb }: MoveBulkRunDto,
    @IdOfCommand() command: CommandId,
  ): Promise<BulkRunStatusDto> {
    return this.service.move({ actor, command }, id, verb);
  }
}
