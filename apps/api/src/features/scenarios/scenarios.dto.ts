import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { type Step, STEP_KINDS } from '#scenarios';
import { SentenceDto } from '../bulk-runs/bulk-runs.dto';

const HAPPENINGS = ['apply', ...STEP_KINDS];

export class ScenarioFaultDto extends SentenceDto {
  @ApiProperty({ required: false, description: 'Step of the story, from 1' }) step?: number;
}

export class ScenarioStepDto {
  @ApiProperty({ example: '2026-03-02T10:00:00+08:00' }) at: string;
  @ApiProperty({ enum: HAPPENINGS, description: 'See docs/scenarios.md; apply is how it begins' }) do: Step['do'] | 'apply';
  @ApiProperty({ required: false, description: 'Name of whoever does it' }) by?: string;
  @ApiProperty({ required: false, description: 'The element as the diagram calls it, or what else it is about' }) about?: string;
  @ApiProperty({ type: [String], description: 'Names of those to whom it goes' }) to: readonly string[];
  @ApiProperty({ required: false }) reason?: string;
  @ApiProperty({ required: false, type: SentenceDto, description: 'The refusal that must be the answer' }) refused?: SentenceDto;
}

export class ScenarioDto {
  @ApiProperty({ example: 'scenarios/refused.json' }) file: string;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'What it is about' }) story: string;
  @ApiProperty({ type: [ScenarioStepDto], description: 'From the application on' }) steps: readonly ScenarioStepDto[];
  @ApiProperty({ description: 'How it ends, as the diagram calls it' }) outcome: string;
}

export class UnreadableScenarioDto {
  @ApiProperty() file: string;
  @ApiProperty({ type: [ScenarioFaultDto] }) faults: readonly ScenarioFaultDto[];
}

export class ScenarioListDto {
  @ApiProperty() processId: string;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'BPMN 2.0 XML with its drawing' }) diagram: string;
  @ApiProperty({ type: [ScenarioDto] }) scenarios: readonly ScenarioDto[];
  @ApiProperty({ type: [UnreadableScenarioDto] }) unreadable: readonly UnreadableScenarioDto[];
}

/** Longer than any story; a JSON body may be 256 kB. */
const LONGEST = 200_000;

/** A version of a process, or an upload. */
export class TriedFolderDto {
  @ApiProperty({ required: false, description: 'With its version; not beside an upload' })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  processId?: string;

  @ApiProperty({ required: false }) @IsOptional() @IsInt() @Min(1) @Max(999_999_999) version?: number;
  @ApiProperty({ required: false, format: 'uuid' }) @IsOptional() @IsUUID() upload?: string;
}

export class CheckScenarioDto extends TriedFolderDto {
  @ApiProperty({ description: 'The story as JSON' }) @IsString() @Length(1, LONGEST) own: string;
}

export class ScenarioCheckDto {
  @ApiProperty({ type: [ScenarioFaultDto] }) faults: readonly ScenarioFaultDto[];
  @ApiProperty({ required: false, type: ScenarioDto, description: 'How it is read, where it has no fault' }) scenario?: ScenarioDto;
}
