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
  @ApiProperty() processName: string;
  @ApiProperty({ type: NamedDto }) organisation: NamedDto;
  @ApiProperty({ enum: RATING_LEVELS }) level: RatingLevel;
  @ApiProperty({ description: 'Without those that were excluded' }) count: number;
  @ApiProperty({ description: 'Excluded as malicious' }) excluded: number;
  @ApiProperty({ description: 'Whose follow-up is not closed yet' }) open: number;
}

export class RatingCountsDto {
  @ApiProperty({ type: [RatingCountDto] }) counts: readonly RatingCountDto[];
}

export class LowRatingsQueryDto extends RatingsQueryDto {
  @ApiProperty({ required: false, description: '`next` of the page before' }) @IsOptional() @IsString() @MaxLength(500) after?: string;
}

export class FollowUpDto {
  @ApiProperty() caseId: string;
  @ApiProperty() number: string;
  @ApiProperty({ enum: ['open', 'closed'] }) status: string;
  @ApiProperty({ required: false, description: 'What came out of it, in plain words' }) outcome?: string;
}

export class LowRatingDto {
  @ApiProperty() id: string;
  @ApiProperty() processName: string;
  @ApiProperty() organisation: string;
  @ApiProperty({ enum: RATING_LEVELS }) level: RatingLevel;
  @ApiProperty({ enum: RATING_REASONS, isArray: true }) reasons: readonly RatingReason[];
  @ApiProperty() ratedAt: string;
  @ApiProperty({ required: false, type: FollowUpDto, description: 'Missing where the region has no process for it' })
  followUp?: FollowUpDto;
}

export class LowRatingsDto {
  @ApiProperty({ type: [LowRatingDto], description: 'Latest first; neither who rated nor what they wrote' })
  ratings: readonly LowRatingDto[];
  @ApiProperty({ required: false, description: 'Give it as `after` for the next page' }) next?: string;
}
