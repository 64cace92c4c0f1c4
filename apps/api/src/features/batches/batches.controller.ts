import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { Operation } from '../../http/operation';
import { BatchCasesDto, BatchCasesQuery, BatchDto, BatchListDto } from './batches.dto';
import { BatchesService } from './batches.service';

const DOOR = ['unknown-batch', 'not-permitted', 'not-signed-in', 'session-expired'] as const;

@ApiTags('batches')
@Controller('api/batches')
export class BatchesController {
  constructor(private readonly service: BatchesService) {}

  @Get()
  @Needs('read-cases')
  @Operation({
    summary: 'Names of batches that your offices handle',
    answers: BatchListDto,
    problems: ['not-permitted', 'not-signed-in', 'session-expired'],
  })
  list(@CurrentActor() actor: Actor): Promise<BatchListDto> {
    return this.service.list(actor);
  }

  @Get(':batch')
  @Needs('read-cases')
  @Operation({ summary: 'How the cases of a batch stand, and why they were refused', answers: BatchDto, problems: DOOR })
  read(@CurrentActor() actor: Actor, @Param('batch') batch: string): Promise<BatchDto> {
    return this.service.read(actor, batch);
  }

  @Get(':batch/cases')
  @Needs('read-cases')
  @Operation({
    summary: 'The cases of a batch, such as those to be given a card, by pages',
    answers: BatchCasesDto,
    problems: ['fields-invalid', ...DOOR],
  })
  cases(@CurrentActor() actor: Actor, @Param('batch') batch: string, @Query() query: BatchCasesQuery): Promise<BatchCasesDto> {
    return this.service.cases(actor, batch, query);
  }
}
