import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { INCIDENT_SUBJECTS, type IncidentSubject } from '#store';

export class IncidentsQueryDto {
  @ApiProperty({ required: false, description: 'With `code`: of one group only' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  process?: string;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(200) element?: string;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(100) code?: string;
  @ApiProperty({ required: false, description: 'Id of the last incident of the page before' })
  @IsOptional()
  @Matches(/^[0-9a-f-]{36}\.\d{1,9}$/)
  after?: string;
  @ApiProperty({ required: false, minimum: 1, maximum: 100, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}

export class IncidentDto {
  @ApiProperty({ description: '`<caseId>.<number>`' }) id: string;
  @ApiProperty() caseId: string;
  @ApiProperty() caseNumber: string;
  @ApiProperty() processId: string;
  @ApiProperty({ description: 'The id where the process does not compile any more' }) processName: string;
  @ApiProperty({ required: false }) element?: string;
  @ApiProperty({ required: false, description: 'The name of the element in the process' }) elementName?: string;
  @ApiProperty({ example: 'evaluation-failed' }) code: string;
  @ApiProperty({ enum: INCIDENT_SUBJECTS, enumName: 'IncidentSubject', description: 'What could not go on' }) about: IncidentSubject;
  @ApiProperty({ required: false }) reason?: string;
  @ApiProperty() openedAt: string;
}

export class IncidentListDto {
  @ApiProperty({ type: [IncidentDto] }) incidents: readonly IncidentDto[];
  @ApiProperty({ required: false, description: 'Send it as `after` for the next page; missing on the last one' }) next?: string;
}

export class IncidentGroupDto {
  @ApiProperty() processId: string;
  @ApiProperty() processName: string;
  @ApiProperty({ required: false }) element?: string;
  @ApiProperty({ required: false }) elementName?: string;
  @ApiProperty({ example: 'evaluation-failed' }) code: string;
  @ApiProperty() count: number;
  @ApiProperty({ format: 'date-time' }) oldestAt: string;
}

export class IncidentGroupListDto {
  @ApiProperty({ type: [IncidentGroupDto], description: 'The most incidents first' }) groups: readonly IncidentGroupDto[];
}
