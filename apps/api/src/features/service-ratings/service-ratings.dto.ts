import { ApiProperty } from '@nestjs/swagger';
import { ArrayUnique, IsArray, IsIn, IsISO8601, IsOptional, IsString, Length, MaxLength, MinLength } from 'class-validator';
import { RATING_LEVELS, RATING_REASONS, type RatingLevel, type RatingReason } from '#contract';
import { NamedDto } from '../inbox/inbox.dto';

export class RatingDto {
  @ApiProperty({ enum: RATING_LEVELS, description: 'The last two open a follow-up' }) @IsIn(RATING_LEVELS) level: RatingLevel;
  @ApiProperty({ required: false, enum: RATING_REASONS, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(RATING_REASONS, { each: true })
  reasons?: readonly RatingReason[];
  @ApiProperty({ required: false, maxLength: 1000 }) @IsOptional() @IsString() @MinLength(1) @MaxLength(1000) comment?: string;
}

export class RatedDto {
  @ApiProperty({ required: false, description: 'Case in which a low rating is followed up; yours to track' }) followUp?: string;
}

export class RatingsQueryDto {
  @ApiProperty({ format: 'date', description: 'First day' }) @IsISO8601({ strict: true }) @Length(10, 10) from: string;
  @ApiProperty({ format: 'date', description: 'Last day' }) @IsISO8601({ strict: true }) @Length(10, 10) until: string;
}

export class RatingCountDto {
  @ApiProperty() processId: string;
  @ApiProperty({ type: NamedDto }) organisation: NamedDto;
  @ApiProperty({ enum: RATING_LEVELS }) level: RatingLevel;
  @ApiProperty({ description: 'Without those that were excluded' }) count: number;
  @ApiProperty({ description: 'Excluded as malicious' }) excluded: number;
  @ApiProperty({ description: 'Whose follow-up is not closed yet' }) open: number;
}

export class RatingCountsDto {
  @ApiProperty({ type: [RatingCountDto] }) counts: readonly RatingCountDto[];
}
