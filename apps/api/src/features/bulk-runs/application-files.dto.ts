import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { AUTHORITY_GROUNDS, type AuthorityGround, type OrganisationId } from '#contract';
import { BulkRunStatusDto } from './bulk-runs.dto';

export class ApplicationFileDto {
  @ApiProperty({ example: 'chronic-card-appraisal' }) @IsString() @MaxLength(100) processId: string;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(64) townshipId?: OrganisationId;
  @ApiProperty({ enum: AUTHORITY_GROUNDS, description: 'Why you may apply for these people' })
  @IsIn(AUTHORITY_GROUNDS)
  ground: AuthorityGround;
  @ApiProperty({ enum: ['skip', 'refuse'], description: 'With bad lines: keep the good ones, or none' })
  @IsIn(['skip', 'refuse'])
  badRows: 'skip' | 'refuse';
  @ApiProperty({
    required: false,
    example: '{"batch":"2026-03","channel":"import"}',
    description: 'Fields that are the same for all, as JSON',
  })
  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  common?: string;
}

export class LineFaultDto {
  @ApiProperty({ description: 'JSON pointer to the field' }) path: string;
  @ApiProperty() code: string;
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class BadLineDto {
  @ApiProperty({ description: 'Line of the file' }) line: number;
  @ApiProperty({ enum: ['form-invalid', 'doubled-line'] }) code: string;
  @ApiProperty({ type: [LineFaultDto], description: 'What is wrong, never what was written' }) errors: readonly LineFaultDto[];
}

export class ApplicationFileCheckDto {
  @ApiProperty({ description: 'Lines of which applications would be made' }) good: number;
  @ApiProperty({ type: [BadLineDto], description: 'Lines of which none would' }) bad: readonly BadLineDto[];
}

export class ApplicationFileRunDto extends BulkRunStatusDto {
  @ApiProperty({ type: [BadLineDto], description: 'Lines of which nothing is made' }) bad: readonly BadLineDto[];
}
