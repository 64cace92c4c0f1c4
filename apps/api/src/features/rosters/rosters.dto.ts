import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IDENTITY_TAGS } from '#contract';
import { ROSTER_DECISIONS } from '#rosters';
import { BAD_ROWS, ROSTER_STATES, type RosterState, ROW_FATES, type RowFate } from '#store';
import { IsIdentityNumber } from '../../http/identity-number';
import { AfterNumberDto } from '../../http/after-number.dto';

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const TAGS = Object.keys(IDENTITY_TAGS);

export class RosterKindDto {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'The organisation that sends it' }) organisation: string;
  @ApiProperty() organisationName: string;
  @ApiProperty({ enum: ['snapshot', 'additions'] }) mode: string;
  @ApiProperty({ type: [String], description: 'The columns by their first header' }) columns: readonly string[];
  @ApiProperty({ required: false, description: 'Day of the last snapshot that was applied' }) appliedAsOf?: string;
}

export class RosterKindListDto {
  @ApiProperty({ type: [RosterKindDto] }) kinds: readonly RosterKindDto[];
}

export class SendRosterDto {
  @ApiProperty({ example: 'subsistence-allowance' }) @IsString() @MaxLength(63) kind: string;
  @ApiProperty({ example: '2026-03-01', description: 'The day of which it tells; not after today' }) @Matches(DAY) asOf: string;
  @ApiProperty({ enum: BAD_ROWS, description: 'With bad lines: keep the good ones, or none' })
  @IsIn(BAD_ROWS)
  badRows: (typeof BAD_ROWS)[number];
}

export class RosterRowInDto {
  @ApiProperty() @IsString() @MaxLength(50) identityNumber: string;
  @ApiProperty() @IsString() @MaxLength(100) name: string;
  @ApiProperty({ required: false, description: 'Value of the class column' }) @IsOptional() @IsString() @MaxLength(50) tag?: string;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(30) from?: string;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(30) until?: string;
}

export class SendRowsDto extends SendRosterDto {
  @ApiProperty({ type: [RosterRowInDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5_000)
  @ValidateNested({ each: true })
  @Type(() => RosterRowInDto)
  rows: readonly RosterRowInDto[];
}

export class RosterDto {
  @ApiProperty() id: string;
  @ApiProperty() kind: string;
  @ApiProperty() kindName: string;
  @ApiProperty() organisation: string;
  @ApiProperty() organisationName: string;
  @ApiProperty({ description: 'You have sent it, so that somebody else must confirm it where it is doubtful' }) sentByYou: boolean;
  @ApiProperty() asOf: string;
  @ApiProperty({ enum: BAD_ROWS }) badRows: string;
  @ApiProperty({ enum: ROSTER_STATES, enumName: 'RosterState' }) state: RosterState;
  @ApiProperty({ required: false, description: 'Code: why the whole file was refused' }) refusal?: string;
  @ApiProperty({ required: false }) refusedLine?: number;
  @ApiProperty({ type: [String], description: 'Codes: why somebody else must confirm it' }) doubts: readonly string[];
  @ApiProperty({ description: 'Lines read so far' }) rows: number;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'number' },
    description: `How many lines have which fate: ${ROW_FATES.join(', ')}`,
  })
  counts: Readonly<Record<string, number>>;
  @ApiProperty({ description: 'Open cases that were told' }) toldCases: number;
  @ApiProperty() receivedAt: string;
}

export class RosterListDto {
  @ApiProperty({ type: [RosterDto], description: 'The latest first, at most 50' }) rosters: readonly RosterDto[];
}

export class RosterQuery {
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(63) kind?: string;
  @ApiProperty({ required: false, description: 'The last id of the page before' }) @IsOptional() @IsUUID() before?: string;
}

export class RosterRowsQuery extends AfterNumberDto {
  @ApiProperty({ required: false, enum: ROW_FATES }) @IsOptional() @IsIn(ROW_FATES) fate?: (typeof ROW_FATES)[number];
}

export class RosterRowDto {
  @ApiProperty({ description: 'For the next page' }) no: number;
  @ApiProperty({ required: false, description: 'Line of the file; none for who has left' }) line?: number;
  @ApiProperty({ required: false, description: 'Masked' }) name?: string;
  @ApiProperty({ required: false, description: 'Masked' }) identityNumber?: string;
  @ApiProperty({ required: false, enum: TAGS }) tag?: string;
  @ApiProperty({ required: false, description: 'The name of the tag' }) tagName?: string;
  @ApiProperty({ required: false }) from?: string;
  @ApiProperty({ required: false }) until?: string;
  @ApiProperty({ enum: ROW_FATES, enumName: 'RowFate' }) fate: RowFate;
  @ApiProperty({ required: false, description: 'Code of what is wrong' }) fault?: string;
  @ApiProperty({ required: false, description: 'In words' }) reason?: string;
  @ApiProperty({ required: false }) column?: string;
}

export class RosterRowListDto {
  @ApiProperty({ type: [RosterRowDto], description: 'At most 200' }) rows: readonly RosterRowDto[];
}

export class DecideRosterDto {
  @ApiProperty({ enum: ROSTER_DECISIONS }) @IsIn(ROSTER_DECISIONS) decision: (typeof ROSTER_DECISIONS)[number];
}

export class TagSearchDto {
  @ApiProperty() @IsIdentityNumber() identityNumber: string;
  @ApiProperty({ description: 'What for, as it is kept' }) @IsString() @Length(2, 200) purpose: string;
}

export class IdentityTagDto {
  @ApiProperty({ enum: TAGS }) tag: string;
  @ApiProperty() tagName: string;
  @ApiProperty() from: string;
  @ApiProperty({ required: false, description: 'Its last day' }) until?: string;
  @ApiProperty({ description: 'The organisation that vouches for it' }) source: string;
  @ApiProperty({ required: false }) rosterKind?: string;
  @ApiProperty({ description: 'Masked' }) name: string;
  @ApiProperty({ description: 'Masked' }) identityNumber: string;
  @ApiProperty({ description: 'Holds today' }) holds: boolean;
  @ApiProperty() recordedAt: string;
  @ApiProperty({ required: false, description: 'When something else became known' }) replacedAt?: string;
}

export class IdentityTagListDto {
  @ApiProperty({ type: [IdentityTagDto], description: 'All that was ever known, the latest first, at most 200' })
  tags: readonly IdentityTagDto[];
}
