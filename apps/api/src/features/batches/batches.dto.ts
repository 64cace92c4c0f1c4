import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { type CaseId } from '#contract';
import { PanelStandingDto } from '../cases/panel-standing.dto';
import { NamedDto } from '../inbox/inbox.dto';

export class BatchWordsDto {
  @ApiProperty({ required: false, description: 'The stage in plain words' }) stageName?: string;
  @ApiProperty({ required: false, description: 'The outcome in plain words' }) outcomeName?: string;
  @ApiProperty({ required: false, description: 'The reason in plain words, where a form of the process has it to choose' })
  refusalName?: string;
}

export class BatchCountDto extends BatchWordsDto {
  @ApiProperty({ example: 'chronic-card-appraisal' }) processId: string;
  @ApiProperty({ required: false }) processName?: string;
  @ApiProperty({ enum: ['open', 'closed'] }) status: 'open' | 'closed';
  @ApiProperty({ required: false, description: 'Of open cases' }) stage?: string;
  @ApiProperty({ required: false, description: 'Of closed cases' }) outcome?: string;
  @ApiProperty({ required: false, description: 'Code of the reason of a refusal' }) refusal?: string;
  @ApiProperty() cases: number;
}

export class BatchListDto {
  @ApiProperty({ type: [String], description: 'The latest by name first, at most 50' }) batches: readonly string[];
}

export class BatchDto {
  @ApiProperty() batch: string;
  @ApiProperty() total: number;
  @ApiProperty({ type: [BatchCountDto] }) counts: readonly BatchCountDto[];
  @ApiProperty({ type: [NamedDto], description: 'Templates of the documents that its cases may have' }) documents: readonly NamedDto[];
}

export class BatchCasesQuery {
  @ApiProperty({ required: false, example: 'refused' }) @IsOptional() @IsString() @MaxLength(64) outcome?: string;
  @ApiProperty({ required: false, format: 'uuid', description: 'The last case of the page before' }) @IsOptional() @IsUUID() after?: CaseId;
}

export class BatchCaseDto extends BatchWordsDto {
  @ApiProperty() caseId: string;
  @ApiProperty() number: string;
  @ApiProperty({ description: 'Masked for those whose posts do not entitle to names' }) subject: string;
  @ApiProperty({ enum: ['open', 'closed'] }) status: string;
  @ApiProperty({ required: false }) stage?: string;
  @ApiProperty({ required: false }) outcome?: string;
  @ApiProperty({ required: false }) refusal?: string;
  @ApiProperty({ type: [PanelStandingDto], description: 'How far the panels that sit in it have come' })
  panels: readonly PanelStandingDto[];
}

export class BatchCasesDto {
  @ApiProperty({ type: [BatchCaseDto], description: 'By case id, at most 500' }) cases: readonly BatchCaseDto[];
}
