import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { type OrganisationId } from '#contract';
import { ORGANISATION_KINDS, type OrganisationKind } from '#store';

/** A region has one county, which is there from the beginning. */
const ADDED = ORGANISATION_KINDS.filter((kind) => kind !== 'county');

export class RenameOrganisationDto {
  @ApiProperty({ maxLength: 60 }) @IsString() @IsNotEmpty() @MaxLength(60) name: string;
}

export class AddOrganisationDto extends RenameOrganisationDto {
  @ApiProperty({ description: 'What it belongs to' }) @IsString() @MaxLength(100) parentId: OrganisationId;
  @ApiProperty({ enum: ADDED }) @IsIn(ADDED) kind: OrganisationKind;
}

export class OrganisationDto {
  @ApiProperty() id: string;
  @ApiProperty({ required: false, description: 'Missing for the county' }) parentId?: string;
  @ApiProperty({ enum: ORGANISATION_KINDS }) kind: OrganisationKind;
  @ApiProperty() name: string;
}

export class OrganisationsDto {
  @ApiProperty({ type: [OrganisationDto], description: 'Each once, in no order' }) organisations: readonly OrganisationDto[];
}
