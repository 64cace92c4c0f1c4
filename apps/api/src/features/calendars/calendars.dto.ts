import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { CALENDAR_KINDS, type CalendarKind } from '#store';
import { NamedDto } from '../inbox/inbox.dto';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const REGION = /^(?:\*|\d{2,12})$/;
const MOVED_KINDS = ['task', 'timer', 'clock', 'clock-warning', 'rung'] as const;

export class HolidayDto {
  @ApiProperty({ example: '春节' }) @IsString() @Length(1, 50) name: string;
  @ApiProperty({ example: '2026-02-15' }) @Matches(DAY) from: string;
  @ApiProperty({ example: '2026-02-23', description: 'Its last day' }) @Matches(DAY) to: string;
}

export class PutCalendarDto {
  @ApiProperty({ example: '*', description: 'Division code, its beginning, or `*` for every region' }) @Matches(REGION) region: string;
  @ApiProperty({ enum: CALENDAR_KINDS, enumName: 'CalendarKind', description: 'A whole year, or own days laid over it' })
  @IsIn(CALENDAR_KINDS)
  kind: CalendarKind;
  @ApiProperty() @IsInt() @Min(2000) @Max(2199) year: number;
  @ApiProperty({ description: 'The notice that it is taken from' }) @IsString() @Length(1, 300) source: string;
  @ApiProperty({ example: '2025-11-04' }) @Matches(DAY) publishedAt: string;
  @ApiProperty({ type: [HolidayDto] })
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => HolidayDto)
  holidays: readonly HolidayDto[];
  @ApiProperty({ type: [String], description: 'Saturdays and Sundays that are worked' })
  @IsArray()
  @ArrayMaxSize(60)
  @Matches(DAY, { each: true })
  swappedWorkdays: readonly string[];
}

export class CalendarDto extends PutCalendarDto {
  @ApiProperty() version: number;
  @ApiProperty({ required: false, type: NamedDto, description: 'Who entered it; missing where it came by command' }) enteredBy?: NamedDto;
  @ApiProperty({ required: false, format: 'date-time' }) enteredAt?: string;
}

export class SpecialDayDto {
  @ApiProperty({ example: '2026-02-14' }) day: string;
  @ApiProperty({ enum: ['off', 'worked'], description: 'Off (休), or worked although it is a Saturday or Sunday (班)' }) kind:
    'off' | 'worked';
  @ApiProperty({ required: false }) name?: string;
}

export class CalendarYearDto {
  @ApiProperty() year: number;
  @ApiProperty({ type: [SpecialDayDto], description: 'Days that are not as their weekday says, as they hold for the county' })
  days: readonly SpecialDayDto[];
}

export class CalendarsDto {
  @ApiProperty({ description: 'Division code of the county' }) region: string;
  @ApiProperty({ type: [CalendarYearDto], description: 'Published years' }) years: readonly CalendarYearDto[];
  @ApiProperty({ type: [CalendarDto], description: 'The newest version of each that holds for the county' })
  calendars: readonly CalendarDto[];
}

export class CalendarPageQuery {
  @ApiProperty({ required: false, format: 'uuid', description: '`next` of the page before' }) @IsOptional() @IsUUID() after?: string;
}

export const REPLAN_STATES = ['collecting', 'working', 'done', 'cancelled'] as const;

export class ReplanRunDto {
  @ApiProperty({ enum: REPLAN_STATES, enumName: 'ReplanState' }) state: (typeof REPLAN_STATES)[number];
  @ApiProperty({ format: 'date-time' }) orderedAt: string;
  @ApiProperty({ description: 'Open cases to go through' }) cases: number;
  @ApiProperty({ description: 'Of these, gone through' }) worked: number;
  @ApiProperty({ description: 'Dates that have moved so far' }) moved: number;
}

export class LatestReplanDto {
  @ApiProperty({ required: false, type: ReplanRunDto, description: 'Missing where none was ordered yet' }) run?: ReplanRunDto;
}

export class ReplanDto {
  @ApiProperty({ example: '*', description: 'The region of the calendar' }) @Matches(REGION) region: string;
}

export class MovedDateDto {
  @ApiProperty({ required: false, description: 'Missing for the start timer of a process' }) caseNumber?: string;
  @ApiProperty() processName: string;
  @ApiProperty({ enum: MOVED_KINDS, enumName: 'MovedKind' }) what: (typeof MOVED_KINDS)[number];
  @ApiProperty({ required: false, description: 'Name of the task, timer or clock' }) name?: string;
  @ApiProperty({ required: false, format: 'date-time', description: 'Midnight that ends its last day; missing where there was none' })
  from?: string;
  @ApiProperty({ required: false, format: 'date-time' }) to?: string;
}

export class UnmovedCaseDto {
  @ApiProperty({ required: false, description: 'Missing for the start timer of a process' }) caseNumber?: string;
  @ApiProperty() processName: string;
  @ApiProperty({ enum: ['unplanned', 'refused'], description: 'Nobody kept how the date came about, or it cannot be computed' })
  why: 'unplanned' | 'refused';
}

export class MovedDatesDto {
  @ApiProperty({ description: 'Open cases looked at on this page' }) cases: number;
  @ApiProperty({ type: [MovedDateDto] }) moved: readonly MovedDateDto[];
  @ApiProperty({ type: [UnmovedCaseDto] }) unmoved: readonly UnmovedCaseDto[];
  @ApiProperty({ required: false, description: 'Send it as `after` for the next page; missing on the last one' }) next?: string;
}

export class PublishedCalendarDto {
  @ApiProperty() version: number;
  @ApiProperty({ description: 'False where these days were published already' }) created: boolean;
}
