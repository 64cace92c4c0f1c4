import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { EVIDENCE_KINDS, type EvidenceKind } from '#store';

export class EvidenceDto {
  @ApiProperty() at: string;
  @ApiProperty({ required: false, description: 'Who put it up or took it down; not for the posts of other places' }) by?: string;
  @ApiProperty({ required: false, description: 'The photo, at `documents/{id}/content`, for whoever is told who gave it' })
  document?: string;
}

export class PlaceDto {
  @ApiProperty() no: number;
  @ApiProperty() name: string;
  @ApiProperty({ required: false, description: 'Who answers for it; none where it is shown there automatically' }) post?: string;
  @ApiProperty({ required: false, example: '村（社区）两委' }) postName?: string;
  @ApiProperty({ required: false }) organisation?: string;
  @ApiProperty({ required: false }) organisationName?: string;
  @ApiProperty({ description: 'Whether a term that counts from the places waits for this one' }) required: boolean;
  @ApiProperty({ required: false, type: EvidenceDto }) putUp?: EvidenceDto;
  @ApiProperty({ required: false, type: EvidenceDto }) takenDown?: EvidenceDto;
}

export class OwnPlaceDto extends PlaceDto {
  @ApiProperty({ description: 'Whether one of your posts answers for it' }) mine: boolean;
}

export class PlacesDto {
  @ApiProperty({ type: [OwnPlaceDto] }) places: readonly OwnPlaceDto[];
}

export class NewEvidenceDto {
  @ApiProperty({ enum: EVIDENCE_KINDS }) @IsIn(EVIDENCE_KINDS) kind: EvidenceKind;
  @ApiProperty({ description: 'Id of a photo uploaded by the same person' }) @IsUUID() document: string;
  @ApiProperty({ required: false, description: 'When; now where it is not said' }) @IsOptional() @IsISO8601({ strict: true }) at?: string;
}

export class OwedEvidenceDto {
  @ApiProperty() publicity: string;
  @ApiProperty({ description: 'Number of the place' }) no: number;
  @ApiProperty({ enum: EVIDENCE_KINDS }) kind: EvidenceKind;
  @ApiProperty() title: string;
  @ApiProperty() place: string;
  @ApiProperty() organisation: string;
  @ApiProperty() post: string;
  @ApiProperty({ example: '村（社区）两委' }) postName: string;
  @ApiProperty({ description: 'Whether one of your posts answers for it' }) mine: boolean;
  @ApiProperty() since: string;
}

export class OwedPageDto {
  @ApiProperty({ type: [OwedEvidenceDto] }) owed: readonly OwedEvidenceDto[];
  @ApiProperty({ required: false, description: 'Cursor of the next page' }) next?: string;
}

export class OwedQueryDto {
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(500) after?: string;
}
