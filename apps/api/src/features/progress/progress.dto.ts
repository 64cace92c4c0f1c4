import { ApiProperty } from '@nestjs/swagger';
import { RATING_LEVELS, type RatingLevel } from '#contract';
import { NextStepDto } from '../applications/applications.dto';

export class RequestedDto {
  @ApiProperty({ enum: ['document', 'field'] }) kind: string;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'What is wrong' }) problem: string;
  @ApiProperty({ description: 'What is asked for' }) request: string;
}

export class ToDoDto {
  @ApiProperty({ required: false, description: 'Missing without an account' }) taskId?: string;
  @ApiProperty({ example: '补正材料' }) name: string;
  @ApiProperty({ required: false }) dueAt?: string;
  @ApiProperty({ type: [RequestedDto], description: 'What was asked for, one by one' }) items: readonly RequestedDto[];
}

export class DateChangeDto {
  @ApiProperty() at: string;
  @ApiProperty({ example: '因“补正材料”暂停计算' }) because: string;
  @ApiProperty({ required: false, description: 'The end from then on; missing while the days stand still' }) dueAt?: string;
}

export class ProgressDateDto {
  @ApiProperty({ example: '办理期限' }) name: string;
  @ApiProperty({ enum: ['running', 'paused'] }) state: string;
  @ApiProperty({ required: false, description: 'Missing while the days stand still' }) dueAt?: string;
  @ApiProperty({ type: [DateChangeDto], description: 'How it came about, oldest first' }) changes: readonly DateChangeDto[];
}

export class HappenedDto {
  @ApiProperty() at: string;
  @ApiProperty({ example: '“初审”已办结' }) text: string;
}

/** How a document stands that a party handed in. */
export const HANDED_IN = ['handed-in', 'accepted', 'to-be-replaced', 'replaced', 'missing'] as const;
export type HandedInStatus = (typeof HANDED_IN)[number];

export class HandedInDto {
  @ApiProperty({ required: false, description: 'Missing for one that was asked for and not handed in' }) id?: string;
  @ApiProperty({ description: 'What it is, as it was uploaded or asked for' }) kind: string;
  @ApiProperty({ enum: HANDED_IN }) status: HandedInStatus;
  @ApiProperty({ required: false, description: 'What is wrong with it' }) problem?: string;
  @ApiProperty({ required: false, description: 'What is to be handed in' }) request?: string;
}

export class ServedDto {
  @ApiProperty() at: string;
  @ApiProperty() title: string;
  @ApiProperty({ description: 'The decision with its reason, legal basis and remedies, as the process words it' }) text: string;
}

export class ServedDocumentDto {
  @ApiProperty({ description: 'Of `/api/issued-documents/{id}/content`' }) id: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: [String] }) legalBasis: readonly string[];
  @ApiProperty({ type: [String] }) remedies: readonly string[];
}

export class RemedyDto {
  @ApiProperty({ enum: ['review', 'reconsideration', 'litigation'] }) kind: string;
  @ApiProperty({ example: '行政复议' }) name: string;
  @ApiProperty({ example: '《行政复议法》第二十条' }) source: string;
  @ApiProperty({ format: 'date', description: 'Last day' }) until: string;
}

export class ResultDto {
  @ApiProperty() outcome: string;
  @ApiProperty({ description: 'In plain words' }) name: string;
  @ApiProperty() at: string;
  @ApiProperty({ type: [ServedDto], description: 'What was served, latest first' }) served: readonly ServedDto[];
  @ApiProperty({ type: [ServedDocumentDto] }) documents: readonly ServedDocumentDto[];
  @ApiProperty({ type: [RemedyDto], description: 'What may be done against it, by when; none where the parties ended it themselves' })
  remedies: readonly RemedyDto[];
}

export class RatingStateDto {
  @ApiProperty({ description: 'Whether you may rate it now' }) possible: boolean;
  @ApiProperty({ required: false, format: 'date', description: 'Last day for it; missing once it was rated' }) until?: string;
  @ApiProperty({ required: false, enum: RATING_LEVELS, description: 'How it was rated' }) given?: RatingLevel;
}

export class ProgressDto {
  @ApiProperty({ type: [ToDoDto], description: 'What the applicant has to do' }) todo: readonly ToDoDto[];
  @ApiProperty({ type: [NextStepDto], description: 'What is done now, and which institution does it' }) now: readonly NextStepDto[];
  @ApiProperty({ required: false, type: ProgressDateDto, description: 'By when the office means to decide (承诺时限)' })
  expected?: ProgressDateDto;
  @ApiProperty({ required: false, type: ProgressDateDto, description: 'By when it must decide (法定时限)' }) statutory?: ProgressDateDto;
  @ApiProperty({ type: [HappenedDto], description: 'In plain words, oldest first' }) happened: readonly HappenedDto[];
  @ApiProperty({ type: [HandedInDto] }) documents: readonly HandedInDto[];
  @ApiProperty({ required: false, type: ResultDto }) result?: ResultDto;
  @ApiProperty({ required: false, type: RatingStateDto, description: 'Of a closed case that may be, or was, rated' })
  rating?: RatingStateDto;
}
