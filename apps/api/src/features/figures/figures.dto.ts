import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { NamedDto } from '../inbox/inbox.dto';

export class FiguresQueryDto {
  @ApiProperty({ format: 'date', description: 'First day; three years at most before the last' })
  @IsISO8601({ strict: true })
  @Length(10, 10)
  from: string;
  @ApiProperty({ format: 'date', description: 'Last day' }) @IsISO8601({ strict: true }) @Length(10, 10) until: string;
  @ApiProperty({ required: false, description: 'One process; all where none is named' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  process?: string;
}

export class WeekCountDto {
  @ApiProperty({ format: 'date', description: 'Its Monday' }) week: string;
  @ApiProperty() started: number;
  @ApiProperty() closed: number;
}

export class ThroughputDto {
  @ApiProperty({ type: [WeekCountDto], description: 'Every week of the period' }) weeks: readonly WeekCountDto[];
}

export class DurationDto {
  @ApiProperty() cases: number;
  @ApiProperty({ description: 'Working days' }) median: number;
  @ApiProperty({ description: 'Working days within which nine of ten were through' }) p90: number;
}

export class CaseDurationDto extends DurationDto {
  @ApiProperty({ type: NamedDto }) process: NamedDto;
}

export class StageDurationDto extends CaseDurationDto {
  @ApiProperty({ type: NamedDto }) stage: NamedDto;
}

export class DurationsDto {
  @ApiProperty({ type: [CaseDurationDto], description: 'From the application to the end, of cases closed in the period' })
  processes: readonly CaseDurationDto[];
  @ApiProperty({ type: [StageDurationDto], description: 'From the first task of the stage to the end of the last' })
  stages: readonly StageDurationDto[];
}

export class OverdueShareDto {
  @ApiProperty({ type: NamedDto }) process: NamedDto;
  @ApiProperty({ type: NamedDto }) stage: NamedDto;
  @ApiProperty({ description: 'Tasks with a deadline done in the period' }) done: number;
  @ApiProperty({ description: 'Of these, after the deadline' }) late: number;
  @ApiProperty({ description: 'Tasks with a deadline open now' }) open: number;
  @ApiProperty({ description: 'Of these, overdue' }) overdue: number;
}

export class OverdueSharesDto {
  @ApiProperty({ type: [OverdueShareDto] }) shares: readonly OverdueShareDto[];
}

export class BottleneckDto extends StageDurationDto {
  @ApiProperty({ type: NamedDto, required: false, description: 'Missing for cases of no township' }) township?: NamedDto;
}

export class BottlenecksDto {
  @ApiProperty({ type: [BottleneckDto], description: 'Without groups of fewer than five cases' }) cells: readonly BottleneckDto[];
  @ApiProperty({ description: 'How many groups are not told because they are too small' }) withheld: number;
}

export const FIGURE_SHEETS = ['throughput', 'durations', 'overdue', 'bottlenecks'] as const;
export const SHEET_FORMATS = ['xlsx', 'csv', 'csv-gb18030'] as const;

export class FigureSheetQueryDto extends FiguresQueryDto {
  @ApiProperty({ enum: FIGURE_SHEETS }) @IsIn(FIGURE_SHEETS) sheet: (typeof FIGURE_SHEETS)[number];
  @ApiProperty({ required: false, enum: SHEET_FORMATS, default: 'xlsx' })
  @IsOptional()
  @IsIn(SHEET_FORMATS)
  format?: (typeof SHEET_FORMATS)[number];
}
