import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { type PersonId } from '#contract';

import { IsIdentityNumber } from '../../http/identity-number';

/** Who counts as a near relative (近亲属). */
export const RELATIONS = ['spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild', 'in-law', 'other'] as const;

export class RecuseDto {
  @ApiProperty({ required: false, format: 'uuid', description: 'Whom you order to keep out; without, yourself' })
  @IsOptional()
  @IsUUID()
  personId?: PersonId;

  @ApiProperty({ description: 'Why, for the audit trail' })
  @IsString()
  @Length(1, 500)
  @Matches(/\S/)
  reason: string;

  @ApiProperty({ required: false, description: 'The rule that demands it' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  basis?: string;
}

export class DeclareRelativeDto {
  @ApiProperty({ description: 'Kept encrypted' })
  @IsString()
  @Length(1, 50)
  @Matches(/\S/)
  name: string;

  @ApiProperty({ description: 'Kept as a keyed hash only' })
  @IsIdentityNumber()
  identityNumber: string;

  @ApiProperty({ enum: RELATIONS })
  @IsIn(RELATIONS)
  relation: string;
}

export class RelativeDto {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: RELATIONS }) relation: string;
  @ApiProperty({ format: 'date-time' }) declaredAt: string;
}

export class RelativesDto {
  @ApiProperty({ type: [RelativeDto] }) relatives: readonly RelativeDto[];
}

export class DeclaredDto {
  @ApiProperty() id: string;
  @ApiProperty({ description: 'Open cases that you keep out of from now on' }) cases: number;
}
