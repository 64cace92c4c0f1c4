import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';

const KINDS = ['township', 'village', 'institution'] as const;

export class OrganisationChoicesQueryDto {
  @ApiProperty({ enum: KINDS }) @IsIn(KINDS) kind: (typeof KINDS)[number];
}

export class OrganisationChoiceDto {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty({ required: false, description: 'The township of a village' }) parentId?: string;
}

export class OrganisationChoicesDto {
  @ApiProperty({ type: [OrganisationChoiceDto] }) organisations: readonly OrganisationChoiceDto[];
}
