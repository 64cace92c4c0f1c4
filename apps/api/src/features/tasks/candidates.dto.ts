import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { type Verb } from '#tasks';

/** Verbs that need somebody to be chosen. */
export const CHOOSING_VERBS = ['assign', 'delegate', 'transfer', 'add-signers', 'copy', 'except'] as const satisfies readonly Verb[];
export type ChoosingVerb = (typeof CHOOSING_VERBS)[number];

export class TaskCandidatesQueryDto {
  @ApiProperty({ enum: CHOOSING_VERBS, description: 'What they are looked for' }) @IsIn(CHOOSING_VERBS) verb: ChoosingVerb;
  @ApiProperty({ required: false, description: 'A part of the name' }) @IsOptional() @IsString() @MaxLength(50) name?: string;
  @ApiProperty({ required: false, description: '`next` of the page before' }) @IsOptional() @IsString() @MaxLength(500) after?: string;
}

class NoCandidateDto {
  @ApiProperty({ description: 'Code of the problem that the request would have' }) code: string;
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class TaskCandidateDto {
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: [String], example: ['北乡 初审岗'], description: 'Posts with their organisations' }) posts: readonly string[];
  @ApiProperty({ required: false, type: NoCandidateDto, description: 'Why it cannot be this one' }) whyNot?: NoCandidateDto;
}

export class TaskCandidatesDto {
  @ApiProperty({ type: [TaskCandidateDto], description: 'By name' }) people: readonly TaskCandidateDto[];
  @ApiProperty({ required: false, description: 'Cursor of the next page; missing on the last' }) next?: string;
}
