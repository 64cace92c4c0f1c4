import { ApiProperty } from '@nestjs/swagger';
import { IsDefined, IsString, Length, Matches } from 'class-validator';
import { type JsonValue } from '#engine';
import { ANY_JSON, ParameterWordDto } from '../definitions/folder.dto';

export class ParameterEntryDto {
  @ApiProperty(ANY_JSON) value: unknown;
  @ApiProperty({ description: 'Division code or its beginning; * everywhere' }) region: string;
  @ApiProperty({ description: 'For cases that begin on this day or later' }) effectiveFrom: string;
  @ApiProperty() source: string;
  @ApiProperty({ required: false, description: 'Who set it; without it stands in the process folder' }) setBy?: string;
  @ApiProperty({ required: false }) setAt?: string;
  @ApiProperty({ description: 'Whether cases that begin today run by it' }) inForce: boolean;
  @ApiProperty({ description: 'Open cases that run by it, by the day on which they began' }) openCases: number;
}

export class ParameterDto {
  @ApiProperty() name: string;
  @ApiProperty({ example: '受理期限', description: 'What people call it; its name where an older folder has no title' }) title: string;
  @ApiProperty() unit: string;
  @ApiProperty({ description: 'Whether the engine itself asks for it' }) builtIn: boolean;
  @ApiProperty({ type: [ParameterWordDto], description: 'What people call its fields and codes' }) words: readonly ParameterWordDto[];
  @ApiProperty({ type: [ParameterEntryDto], description: 'The latest day first' }) entries: readonly ParameterEntryDto[];
}

export class ParameterListDto {
  @ApiProperty({ description: 'Day of business time, the first from which a value may hold' }) today: string;
  @ApiProperty({ description: 'Division code of the county, in which a new value holds' }) region: string;
  @ApiProperty({ description: 'Open cases that began today' }) startedToday: number;
  @ApiProperty({ type: [ParameterDto] }) parameters: readonly ParameterDto[];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class SetParameterDto {
  @ApiProperty() @IsString() @Length(1, 100) name: string;
  @ApiProperty(ANY_JSON) @IsDefined() value: JsonValue;
  @ApiProperty({ example: '2026-04-01' }) @IsString() @Matches(DAY) effectiveFrom: string;
  @ApiProperty({ description: 'Where it is written' }) @IsString() @Length(1, 500) source: string;
}

export class ParameterSetDto {
  @ApiProperty() name: string;
  @ApiProperty() effectiveFrom: string;
}
