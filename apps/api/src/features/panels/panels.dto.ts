import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { type JsonObject } from '#engine';
import { PanelProgressDto } from '../cases/panel-standing.dto';
import { RemainingDto } from '../inbox/inbox.dto';
import { TaskDraftDto } from '../tasks/task-drafts.dto';
import { FormDto } from '../tasks/task.dto';

export class PanelDto {
  @ApiProperty() id: string;
  @ApiProperty({ example: '专家鉴定' }) name: string;
  @ApiProperty() processName: string;
  @ApiProperty({ required: false, description: 'Batch of the cases; missing for cases of none' }) batch?: string;
  @ApiProperty({ description: 'Cases that still wait for your answer' }) open: number;
  @ApiProperty({ required: false, description: 'When the first of them is due' }) dueAt?: string;
  @ApiProperty({ required: false, type: RemainingDto }) remaining?: RemainingDto;
}

export class PanelListDto {
  @ApiProperty({ type: [PanelDto], description: 'The most urgent first' }) panels: readonly PanelDto[];
}

export class PanelLineDto {
  @ApiProperty({ description: 'Id of your task' }) task: string;
  @ApiProperty() caseId: string;
  @ApiProperty() caseNumber: string;
  @ApiProperty({ description: 'Name of the applicant, masked unless you may see it' }) subject: string;
  @ApiProperty({ type: [String], description: 'What you may do with your task' }) actions: readonly string[];
  @ApiProperty({ required: false }) dueAt?: string;
  @ApiProperty({ required: false, type: RemainingDto }) remaining?: RemainingDto;
  @ApiProperty({ required: false, type: Object, description: 'What was applied for, masked as everywhere' }) application?: JsonObject;
  @ApiProperty({ required: false, type: PanelProgressDto }) progress?: PanelProgressDto;
  @ApiProperty({ type: TaskDraftDto, description: 'What you have begun to write' }) draft: TaskDraftDto;
}

export class PanelSheetDto extends PanelDto {
  @ApiProperty({ required: false, type: FormDto, description: 'What is answered for each case' }) form?: FormDto;
  @ApiProperty({ required: false, type: FormDto, description: 'By which was applied' }) applicationForm?: FormDto;
  @ApiProperty({ type: [PanelLineDto], description: 'Cases that wait for your answer' }) lines: readonly PanelLineDto[];
  @ApiProperty({ required: false, description: 'Cursor of the next page; missing on the last' }) next?: string;
}

export class PanelSheetQueryDto {
  @ApiProperty({ required: false, description: '`next` of the page before' }) @IsOptional() @IsString() @MaxLength(500) after?: string;
}
