import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CommandId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { IdOfCommand } from '../../http/command-id';
import { AfterNumberDto } from '../../http/after-number.dto';
import { Operation } from '../../http/operation';
import {
  CalendarPageQuery,
  CalendarsDto,
  LatestReplanDto,
  MovedDatesDto,
  PublishedCalendarDto,
  PutCalendarDto,
  ReplanDto,
} from './calendars.dto';
import { CalendarsService } from './calendars.service';
import { ReplanService } from './replan.service';

const SIGNED_IN = ['not-permitted', 'not-signed-in', 'session-expired'] as const;

/** Working days of the county; for posts at the county's own office. */
@ApiTags('calendars')
@Controller('api/calendars')
export class CalendarsController {
  constructor(
    private readonly service: CalendarsService,
    private readonly replans: ReplanService,
  ) {}

  @Get()
  @Needs('manage-calendars')
  @Operation({
    summary: 'Published years of the county with their days off and make-up workdays',
    answers: CalendarsDto,
    problems: SIGNED_IN,
  })
  list(@CurrentActor() actor: Actor): Promise<CalendarsDto> {
    return this.service.list(actor);
  }

  @Post('preview')
  @Needs('manage-calendars')
  @Operation({
    summary: 'Say which dates of open cases a calendar would move, 100 cases a page; nothing changes',
    answers: MovedDatesDto,
    problems: ['fields-invalid', ...SIGNED_IN],
  })
  preview(@CurrentActor() actor: Actor, @Body() body: PutCalendarDto, @Query() { after }: CalendarPageQuery): Promise<MovedDatesDto> {
    return this.service.preview(actor, body, after);
  }

  @Post()
  @Needs('manage-calendars')
  @Operation({
    summary: 'Publish a calendar as the next version of its year; dates that were computed stay until they are moved',
    answers: PublishedCalendarDto,
    command: true,
    problems: ['fields-invalid', ...SIGNED_IN],
  })
  publish(@CurrentActor() actor: Actor, @Body() body: PutCalendarDto, @IdOfCommand() id: CommandId): Promise<PublishedCalendarDto> {
    return this.service.publish(actor, id, body);
  }

  @Post('replan')
  @Needs('manage-calendars')
  @Operation({
    summary: 'Order that a worker moves the dates of open cases to where the published calendar puts them; may be repeated',
    status: 201,
    answers: LatestReplanDto,
    command: true,
    problems: ['fields-invalid', ...SIGNED_IN],
  })
  replan(@CurrentActor() actor: Actor, @Body() { region }: ReplanDto, @IdOfCommand() id: CommandId): Promise<LatestReplanDto> {
    return this.replans.order(actor, id, region);
  }

  @Get('replan')
  @Needs('manage-calendars')
  @Operation({ summary: 'How far the latest order to move dates is, whoever gave it', answers: LatestReplanDto, problems: SIGNED_IN })
  latest(@CurrentActor() actor: Actor): Promise<LatestReplanDto> {
    return this.replans.latest(actor);
  }

  @Get('replan/dates')
  @Needs('manage-calendars')
  @Operation({
    summary: 'Which dates the latest order has moved, and which cases it could not, 100 cases a page',
    answers: MovedDatesDto,
    problems: ['fields-invalid', ...SIGNED_IN],
  })
  moved(@CurrentActor() actor: Actor, @Query() { after = 0 }: AfterNumberDto): Promise<MovedDatesDto> {
    return this.replans.moved(actor, after);
  }
}
