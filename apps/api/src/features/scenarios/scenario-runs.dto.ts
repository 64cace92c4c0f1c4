import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Length } from 'class-validator';
import { PART_KINDS, type PartKind } from '#scenarios';
import { ScenarioFaultDto, TriedFolderDto } from './scenarios.dto';

const STATES = ['working', 'done', 'stopped'] as const;
const LONGEST = 200_000;
export const MOST_STORIES = 200;

export class OrderScenarioRunDto extends TriedFolderDto {
  @ApiProperty({ required: false, type: [String], description: 'Files of the stories; all of the folder without it' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_STORIES)
  @IsString({ each: true })
  stories?: string[];

  @ApiProperty({ required: false, description: 'A story of your own as JSON, instead of those of the folder' })
  @IsOptional()
  @IsString()
  @Length(1, LONGEST)
  own?: string;
}

export class MoveScenarioRunDto {
  @ApiProperty({ enum: ['stop'] }) @IsIn(['stop']) verb: 'stop';
}

export class ScenarioRunHeadDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() processId: string;
  @ApiProperty({ required: false }) version?: number;
  @ApiProperty({ required: false, format: 'uuid' }) upload?: string;
  @ApiProperty({ description: 'A story of somebody’s own' }) own: boolean;
  @ApiProperty({ enum: STATES }) state: (typeof STATES)[number];
  @ApiProperty() total: number;
  @ApiProperty({ description: 'Stories that were played' }) played: number;
  @ApiProperty({ description: 'Of these, those that came out as they tell' }) kept: number;
  @ApiProperty() startedBy: string;
  @ApiProperty() startedAt: string;
}

export class ScenarioRunListDto {
  @ApiProperty({ type: [ScenarioRunHeadDto] }) runs: readonly ScenarioRunHeadDto[];
}

export class ScenarioResultDto {
  @ApiProperty() no: number;
  @ApiProperty({ description: 'File of the story; of one’s own its name' }) story: string;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'It came out as it tells' }) kept: boolean;
  @ApiProperty({ type: [ScenarioFaultDto], description: 'Where it did not' }) faults: readonly ScenarioFaultDto[];
}

export class NamedPartDto {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
}

export class ScenarioCoverageDto {
  @ApiProperty({ enum: PART_KINDS }) kind: PartKind;
  @ApiProperty() total: number;
  @ApiProperty({ type: [NamedPartDto], description: 'What no story has touched' }) missing: readonly NamedPartDto[];
}

export class ScenarioRunDto extends ScenarioRunHeadDto {
  @ApiProperty({ required: false, description: 'Story that is being played, from 1' }) playing?: number;
  @ApiProperty({ type: [ScenarioResultDto], description: 'So far, in their order' }) results: readonly ScenarioResultDto[];
  @ApiProperty({ required: false, type: [ScenarioCoverageDto], description: 'Of a run of all stories, once it is done' })
  coverage?: readonly ScenarioCoverageDto[];
}

export class ScenarioWayDto {
  @ApiProperty({ type: [NamedPartDto], description: 'Elements that its case entered, in order' }) path: readonly NamedPartDto[];
  @ApiProperty({ type: [String] }) flows: readonly string[];
}
