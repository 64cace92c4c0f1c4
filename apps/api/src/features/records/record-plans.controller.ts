import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CommandId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { requireCounty } from '../../auth/require-county';
import { IdOfCommand } from '../../http/command-id';
import { once } from '../../http/once';
import { Operation } from '../../http/operation';
import { PARTS, type Parts } from '../../parts';
import { RecordPlanDto, RecordPlanQuery } from './record-plan.dto';

const DOOR = ['fields-invalid', 'not-permitted', 'not-signed-in', 'session-expired'] as const;
const PAGE = 500;

/** What a changed rule moves of the due days of a kind's records, for operators of the county. */
@ApiTags('records')
@Controller('api/record-kinds')
export class RecordPlansController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Get(':kind/plan')
  @Needs('migrate-cases')
  @Operation({
    summary: 'Due days that the rule in force moves, by pages of 500 records; nothing is changed',
    answers: RecordPlanDto,
    problems: DOOR,
  })
  async plan(@CurrentActor() actor: Actor, @Param('kind') kind: string, @Query() { after }: RecordPlanQuery): Promise<RecordPlanDto> {
    await requireCounty(this.parts, actor, 'migrate-cases');
    const { cases, config, wall } = this.parts;
    return cases.planRecords({ region: config.region, kind, after, limit: PAGE }, wall());
  }

  @Post(':kind/apply')
  @Needs('migrate-cases')
  @Operation({
    summary: 'Move the due days of a page of 500 records, with an entry in the history of each that moves; what stands right stays',
    answers: RecordPlanDto,
    command: true,
    problems: DOOR,
  })
  async apply(
    @CurrentActor() actor: Actor,
    @Param('kind') kind: string,
    @Body() { after }: RecordPlanQuery,
    @IdOfCommand() id: CommandId,
  ): Promise<RecordPlanDto> {
    await requireCounty(this.parts, actor, 'migrate-cases');
    const { config, wall } = this.parts;
    const query = { region: config.region, kind, after, limit: PAGE, actor: actor.personId };
    return once(this.parts, { actor, id, body: JSON.stringify(['apply-records', kind, after ?? null]) }, ({ cases }) =>
      cases.replanRecords(query, wall()),
    );
  }
}
