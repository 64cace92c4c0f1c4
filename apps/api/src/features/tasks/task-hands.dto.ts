import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { POSTS } from '#access';
import { type PersonId } from '#contract';

const MOST = 20;
const ORDERS = ['before', 'after'] as const;
const ITEM_KINDS = ['document', 'field'] as const;

export class AddSignersDto {
  @ApiProperty({ type: [String], format: 'uuid', maxItems: MOST, description: 'Colleagues who handle such cases' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  people: readonly PersonId[];
  @ApiProperty({ enum: ORDERS, description: 'Before you decide, or after: then the case goes on only when all agree' })
  @IsIn(ORDERS)
  order: (typeof ORDERS)[number];
  @ApiProperty({ maxLength: 500 }) @IsString() @IsNotEmpty() @MaxLength(500) reason: string;
}

export class SupplementItemDto {
  @ApiProperty({ enum: ITEM_KINDS }) @IsIn(ITEM_KINDS) kind: (typeof ITEM_KINDS)[number];
  @ApiProperty({ maxLength: 100, example: '诊断证明' }) @IsString() @IsNotEmpty() @MaxLength(100) name: string;
  @ApiProperty({ maxLength: 500, description: 'What is wrong' }) @IsString() @IsNotEmpty() @MaxLength(500) problem: string;
  @ApiProperty({ maxLength: 500, description: 'What is asked for' }) @IsString() @IsNotEmpty() @MaxLength(500) request: string;
}

export class AskSupplementDto {
  @ApiProperty({ type: [SupplementItemDto], maxItems: 50, description: 'Everything that is missing: a step asks once' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => SupplementItemDto)
  items: readonly SupplementItemDto[];
}

export class CopyRecipientDto {
  @ApiProperty({ required: false, format: 'uuid', description: 'Somebody who works in an office; or else `post` and `organisationId`' })
  @IsOptional()
  @IsUUID()
  personId?: PersonId;
  @ApiProperty({ required: false, example: 'director' })
  @ValidateIf(({ personId }: CopyRecipientDto) => personId === undefined)
  @IsIn(Object.keys(POSTS))
  post?: string;
  @ApiProperty({ required: false })
  @ValidateIf(({ personId }: CopyRecipientDto) => personId === undefined)
  @IsString()
  @MaxLength(100)
  organisationId?: string;
}

export class CopyTaskDto {
  @ApiProperty({ type: [CopyRecipientDto], maxItems: MOST })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => CopyRecipientDto)
  to: readonly CopyRecipientDto[];
}

export class ExceptDto {
  @ApiProperty({ format: 'uuid', description: 'Who may do this task although they should be kept apart from it' })
  @IsUUID()
  personId: PersonId;
  @ApiProperty({ maxLength: 500 }) @IsString() @IsNotEmpty() @MaxLength(500) reason: string;
  @ApiProperty({ maxLength: 500, description: 'Legal basis' }) @IsString() @IsNotEmpty() @MaxLength(500) basis: string;
}
