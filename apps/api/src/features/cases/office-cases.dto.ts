import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { type OrganisationId } from '#contract';
import { NamedDto } from '../inbox/inbox.dto';
import { CaseListDto } from './cases.dto';

const STATUSES = ['open', 'closed'] as const;

export class OfficeCasesQuery {
  @ApiProperty({ required: false, description: 'The whole number of a case; nothing else is then looked at' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  number?: string;
  @ApiProperty({ required: false, example: 'chronic-card-appraisal' }) @IsOptional() @IsString() @MaxLength(100) process?: string;
  @ApiProperty({ required: false, description: 'Of open cases; see `/api/case-filters`' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  stage?: string;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(100) outcome?: string;
  @ApiProperty({ required: false, enum: STATUSES }) @IsOptional() @IsIn(STATUSES) status?: (typeof STATUSES)[number];
  @ApiProperty({ required: false, description: 'A township or village, with what lies in it' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  township?: OrganisationId;
  @ApiProperty({ required: false, format: 'date', description: 'First day on which it was applied for' })
  @IsOptional()
  @IsISO8601({ strict: true })
  @Length(10, 10)
  from?: string;
  @ApiProperty({ required: false, format: 'date', description: 'Last day on which it was applied for' })
  @IsOptional()
  @IsISO8601({ strict: true })
  @Length(10, 10)
  until?: string;
  @ApiProperty({ required: false, description: '`next` of the page before' }) @IsOptional() @IsString() @MaxLength(500) after?: string;
}

export class OfficeCasesDto extends CaseListDto {
  @ApiProperty({ required: false, description: 'Give it as `after` for the next page' }) next?: string;
}

export class ProcessFilterDto extends NamedDto {
  @ApiProperty({ type: [NamedDto] }) stages: readonly NamedDto[];
  @ApiProperty({ type: [NamedDto] }) outcomes: readonly NamedDto[];
}

export class PlaceFilterDto extends NamedDto {
  @ApiProperty({ enum: ['township', 'village'] }) kind: string;
  @ApiProperty({ required: false, description: 'The township of a village' }) parent?: string;
}

export class CaseFiltersDto {
  @ApiProperty({ type: [ProcessFilterDto] }) processes: readonly ProcessFilterDto[];
  @ApiProperty({ type: [PlaceFilterDto], description: 'Townships and villages whose cases you may read' })
  places: readonly PlaceFilterDto[];
}
