import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CommandId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { IdOfCommand } from '../../http/command-id';
import { IdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import {
  CheckMigrationDto,
  MigratedCasesDto,
  MigratedCasesQuery,
  MigrationCheckDto,
  MigrationListDto,
  MigrationStatusDto,
  MigrationVerbDto,
  PlanMigrationDto,
} from './migrations.dto';
import { MigrationsService } from './migrations.service';

const DOOR = ['not-permitted', 'not-signed-in', 'session-expired'] as const;
const migrationId = new IdPipe('unknown-migration');

@ApiTags('versions and migration')
@Controller('api')
export class MigrationsController {
  constructor(private readonly service: MigrationsService) {}

  @Post('migration-check')
  @Needs('migrate-cases')
  @Operation({
    summary: 'Check a map between two versions; nothing is kept',
    answers: MigrationCheckDto,
    problems: ['fields-invalid', 'migration-unfit', ...DOOR],
  })
  check(@CurrentActor() actor: Actor, @Body() wish: CheckMigrationDto): Promise<MigrationCheckDto> {
    return this.service.check(actor, wish);
  }

  @Get('migrations')
  @Needs('migrate-cases')
  @Operation({ summary: 'The latest migrations', answers: MigrationListDto, problems: DOOR })
  list(@CurrentActor() actor: Actor): Promise<MigrationListDto> {
    return this.service.list(actor);
  }

  @Post('migrations')
  @Needs('migrate-cases')
  @Operation({
    summary: 'Keep a map that fits as a migration; no case is touched yet',
    status: 201,
    answers: MigrationStatusDto,
    command: true,
    problems: ['fields-invalid', 'migration-unfit', ...DOOR],
  })
  plan(@CurrentActor() actor: Actor, @Body() wish: PlanMigrationDto, @IdOfCommand() id: CommandId): Promise<MigrationStatusDto> {
    return this.service.plan(actor, wish, id);
  }

  @Get('migrations/:id')
  @Needs('migrate-cases')
  @Operation({
    summary: 'How a migration stands, counted by reason',
    answers: MigrationStatusDto,
    problems: ['unknown-migration', ...DOOR],
  })
  status(@CurrentActor() actor: Actor, @Param('id', migrationId) id: string): Promise<MigrationStatusDto> {
    return this.service.status(actor, id);
  }

  @Get('migrations/:id/cases')
  @Needs('migrate-cases')
  @Operation({
    summary: 'What became of each case, by pages',
    answers: MigratedCasesDto,
    problems: ['unknown-migration', 'fields-invalid', ...DOOR],
  })
  cases(@CurrentActor() actor: Actor, @Param('id', migrationId) id: string, @Query() query: MigratedCasesQuery): Promise<MigratedCasesDto> {
    return this.service.cases(actor, id, query);
  }

  @Post('migrations/:id')
  @Needs('migrate-cases')
  @Operation({
    summary: 'Try, run, take back, pause, resume or stop a migration',
    answers: MigrationStatusDto,
    command: true,
    problems: ['unknown-migration', 'migration-state', 'fields-invalid', ...DOOR],
  })
  move(
    @CurrentActor() actor: Actor,
    @Param('id', migrationId) id: string,
    @Body() { verb }: MigrationVerbDto,
    @IdOfCommand() command: CommandId,
  ): Promise<MigrationStatusDto> {
    return this.service.move(actor, { id, verb }, command);
  }
}
