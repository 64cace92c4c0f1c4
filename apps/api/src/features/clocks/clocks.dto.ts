import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { wholeNumber } from '../../http/whole-number';

export class ClockPauseDto {
  @ApiProperty() from: string;
  @ApiProperty({ required: false, description: 'Missing while it lasts' }) until?: string;
  @ApiProperty({ enum: ['process', 'person'], description: 'Held by an element of the process, or by a person' }) hold: string;
  @ApiProperty({ required: false, description: 'Who let the clock stand still' }) by?: string;
  @ApiProperty({ required: false, description: 'The rule that allows it' }) basis?: string;
  @ApiProperty({ required: false, description: 'For staff: why, in the words of whoever did it' }) reason?: string;
}

export class RungDto {
  @ApiProperty({ example: 'rung-1' }) rung: string;
  @ApiProperty({ example: 'deputy-director' }) post: string;
  @ApiProperty() organisationId: string;
  @ApiProperty() at: string;
}

export class PauseBasisDto {
  @ApiProperty({ description: 'To be given with a pause' }) code: string;
  @ApiProperty() text: string;
  @ApiProperty({ description: 'The rule' }) source: string;
}

export class ClockRemainingDto {
  @ApiProperty({ type: 'integer', description: 'Days to come in the unit of the clock; where overdue, those begun since' }) days: number;
  @ApiProperty() overdue: boolean;
  @ApiProperty({ description: 'Whether this is its last day' }) today: boolean;
}

export class ClockDto {
  @ApiProperty() clock: string;
  @ApiProperty({ description: 'What people call it' }) name: string;
  @ApiProperty() days: number;
  @ApiProperty({ enum: ['working-day', 'calendar-day'] }) unit: string;
  @ApiProperty({ enum: ['running', 'paused', 'stopped'] }) state: string;
  @ApiProperty({ description: 'A limit that a law sets' }) statutory: boolean;
  @ApiProperty({ required: false, description: 'Missing while the clock pauses, and once it is over' }) dueAt?: string;
  @ApiProperty({ required: false, type: ClockRemainingDto, description: 'Of a running clock' }) remaining?: ClockRemainingDto;
  @ApiProperty({ required: false, enum: ['deemed-withdrawn', 'lapse', 'escalate', 'accepted'] }) lapseEffect?: string;
  @ApiProperty({ type: [ClockPauseDto] }) pauses: readonly ClockPauseDto[];
  @ApiProperty({ type: [RungDto], description: 'For staff: rungs of its ladder that were climbed' }) rungs: readonly RungDto[];
  @ApiProperty({ type: [String], description: 'What you may do: pause, resume' }) actions: readonly string[];
  @ApiProperty({ type: [PauseBasisDto], description: 'Grounds on which you may pause it' }) pauseBases: readonly PauseBasisDto[];
}

export class PauseClockDto {
  @ApiProperty({ description: 'Code of one of the grounds that the clock allows' }) @IsString() @IsNotEmpty() @MaxLength(100) basis: string;
  @ApiProperty({ maxLength: 500 }) @IsString() @IsNotEmpty() @MaxLength(500) reason: string;
}

export class ResumeClockDto {
  @ApiProperty({ maxLength: 500 }) @IsString() @IsNotEmpty() @MaxLength(500) reason: string;
}

export class EscalationsQueryDto {
  @ApiProperty({ required: false, description: '`next` of the page before' }) @IsOptional() @IsString() @MaxLength(500) after?: string;
  @ApiProperty({ required: false, default: 50, minimum: 1, maximum: 200 })
  @IsOptional()
  @Transform(wholeNumber)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

export class EscalationDto extends RungDto {
  @ApiProperty() caseId: string;
  @ApiProperty() caseNumber: string;
  @ApiProperty() processName: string;
  @ApiProperty({ description: 'The clock, or the task whose days it counts, in plain words' }) name: string;
}

export class EscalationListDto {
  @ApiProperty({ type: [EscalationDto] }) escalations: readonly EscalationDto[];
  @ApiProperty({ required: false, description: 'Give it as `after` for the next page' }) next?: string;
}
