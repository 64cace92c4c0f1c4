import { ApiProperty } from '@nestjs/swagger';
import { IsISO8601, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { type PersonId } from '#contract';
import { NamedDto } from '../inbox/inbox.dto';
import { DeputyDto } from './deputies.dto';

export class BarePostDto {
  @ApiProperty({ example: '初审岗' }) postName: string;
  @ApiProperty() organisation: string;
  @ApiProperty({ format: 'date', description: 'First day on which nobody of the post is there' }) from: string;
  @ApiProperty({ format: 'date', description: 'Last such day' }) until: string;
}

export class DeputyBelowDto extends DeputyDto {
  @ApiProperty({ type: [BarePostDto], description: 'Posts that have nobody left but the deputy' }) bare: readonly BarePostDto[];
}

export class DeputiesBelowQueryDto {
  @ApiProperty({ required: false, description: '`next` of the page before' }) @IsOptional() @IsString() @MaxLength(500) after?: string;
}

export class DeputiesBelowDto {
  @ApiProperty({ type: [DeputyBelowDto], description: 'The next to begin first' }) deputies: readonly DeputyBelowDto[];
  @ApiProperty({ required: false, description: 'Give it as `after` for the next page' }) next?: string;
}

export class DeputyCandidatesQueryDto {
  @ApiProperty({ required: false, format: 'uuid', description: 'Who is away; you, where nobody is named' })
  @IsOptional()
  @IsUUID()
  personId?: PersonId;
  @ApiProperty({ format: 'date', description: 'First day' }) @IsISO8601({ strict: true }) @Length(10, 10) from: string;
  @ApiProperty({ format: 'date', description: 'Last day' }) @IsISO8601({ strict: true }) @Length(10, 10) until: string;
}

export class DeputyCandidateDto {
  @ApiProperty({ type: NamedDto }) person: NamedDto;
  @ApiProperty({ type: [String], example: ['初审岗（北乡）'], description: 'Posts that both hold, with where the candidate does' })
  posts: readonly string[];
  @ApiProperty({ description: 'On leave themselves then, so they cannot' }) away: boolean;
}

export class DeputyCandidatesDto {
  @ApiProperty({ description: 'The absent one acts for somebody else then, so nobody may act for them' }) chained: boolean;
  @ApiProperty({ type: [DeputyCandidateDto], description: 'Those of the same organisation first' })
  candidates: readonly DeputyCandidateDto[];
}
