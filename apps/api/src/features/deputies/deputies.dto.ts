import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import { POSTS } from '#access';
import { type PersonId } from '#contract';
import { NamedDto } from '../inbox/inbox.dto';

const PROCESS_ID = /^[a-z][a-z0-9-]{0,99}$/;

export class RecordDeputyDto {
  @ApiProperty({ required: false, format: 'uuid', description: 'Who is on leave; you, where nobody is named' })
  @IsOptional()
  @IsUUID()
  personId?: PersonId;
  @ApiProperty({ format: 'uuid', description: 'Who acts for them: holds a post that they hold' }) @IsUUID() deputyId: PersonId;
  @ApiProperty({ format: 'date', description: 'First day' }) @IsISO8601({ strict: true }) @Length(10, 10) from: string;
  @ApiProperty({ format: 'date', description: 'Last day' }) @IsISO8601({ strict: true }) @Length(10, 10) until: string;
  @ApiProperty({ required: false, type: [String], description: 'Processes; all where none is named' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(PROCESS_ID, { each: true })
  processes?: readonly string[];
  @ApiProperty({ required: false, type: [String], description: 'Posts; all where none is named' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsIn(Object.keys(POSTS), { each: true })
  posts?: readonly string[];
  @ApiProperty({ maxLength: 500 }) @IsString() @IsNotEmpty() @MaxLength(500) reason: string;
}

export class DeputiesQueryDto {
  @ApiProperty({ required: false, format: 'uuid', description: 'Whose; yours, where nobody is named' })
  @IsOptional()
  @IsUUID()
  personId?: PersonId;
}

export class DeputyDto {
  @ApiProperty() id: string;
  @ApiProperty({ type: NamedDto, description: 'Who is on leave' }) person: NamedDto;
  @ApiProperty({ type: NamedDto, description: 'Who acts for them' }) deputy: NamedDto;
  @ApiProperty() beginsAt: string;
  @ApiProperty() endsAt: string;
  @ApiProperty({ type: [String], description: 'Empty for all' }) processes: readonly string[];
  @ApiProperty({ type: [String], description: 'Empty for all' }) posts: readonly string[];
  @ApiProperty() reason: string;
  @ApiProperty({ required: false }) revokedAt?: string;
}

export class DeputiesDto {
  @ApiProperty({ type: [DeputyDto], description: 'On either side and not over yet, the next to end first' }) deputies: readonly DeputyDto[];
}

export class RecordedDeputyDto {
  @ApiProperty() id: string;
}
