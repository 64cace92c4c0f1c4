import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

export class RunningElementDto {
  @ApiProperty() element: string;
  @ApiProperty({ description: 'Tasks, jobs, messages and timers that are waited for there' }) tokens: number;
  @ApiProperty() cases: number;
  @ApiProperty({ description: 'Cases of which a task there is overdue' }) overdue: number;
  @ApiProperty({ description: 'Open incidents' }) incidents: number;
}

export class RunningDto {
  @ApiProperty({ description: 'Open cases of the version, as far as the reader looks after them' }) openCases: number;
  @ApiProperty({ type: [RunningElementDto] }) elements: readonly RunningElementDto[];
}

export class StandingCasesQuery {
  @ApiProperty() @IsString() @MaxLength(200) element: string;
  @ApiProperty({ required: false, format: 'uuid', description: 'The last case of the page before' }) @IsOptional() @IsUUID() after?: string;
}

export class StandingCaseDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() number: string;
  @ApiProperty({ description: 'Masked' }) subject: string;
  @ApiProperty() organisation: string;
  @ApiProperty({ required: false }) township?: string;
  @ApiProperty() startedAt: string;
  @ApiProperty({ required: false }) dueAt?: string;
  @ApiProperty() overdue: boolean;
}

export class StandingCasesDto {
  @ApiProperty({ type: [StandingCaseDto], description: 'By id, at most 50' }) cases: readonly StandingCaseDto[];
  @ApiProperty({ required: false, description: 'For the next page' }) next?: string;
}
