import { ApiProperty } from '@nestjs/swagger';
import { RATING_LEVELS, type RatingLevel } from '#contract';
import { type JsonObject } from '#engine';
import { PAYMENT_STATUSES, type PaymentStatus } from '#store';
import { NextStepDto } from '../applications/applications.dto';
import { WhyNotDto } from '../inbox/inbox.dto';

const PARTY_VERBS = ['withdraw', 'urge'] as const;
const APPEAL_OBSTACLES = ['over', 'appealed-before'] as const;

export class RequestedDto {
  @ApiProperty({ enum: ['document', 'field'] }) kind: string;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'What is wrong' }) problem: string;
  @ApiProperty({ description: 'What is asked for' }) request: string;
}

export class ServedDto {
  @ApiProperty() at: string;
  @ApiProperty({ description: 'In the reader’s language, where the process has it' }) title: string;
  @ApiProperty({ required: false, description: 'What it comes to and what to do next, in the reader’s language; no official text' })
  summary?: string;
  @ApiProperty({ description: 'The decision with its reason, legal basis and remedies, as the process words it' }) text: string;
}

export class ToDoDto {
  @ApiProperty({ required: false, description: 'Missing without an account' }) taskId?: string;
  @ApiProperty({ example: '补正材料' }) name: string;
  @ApiProperty({ required: false, description: 'Where the name is not a word of the process' }) nameEn?: string;
  @ApiProperty({ required: false }) dueAt?: string;
  @ApiProperty({ type: [RequestedDto], description: 'What was asked for, one by one' }) items: readonly RequestedDto[];
  @ApiProperty({ required: false, type: ServedDto, description: 'What was told as it began: what is wrong, or what was decided' })
  told?: ServedDto;
}

export class DateChangeDto {
  @ApiProperty() at: string;
  @ApiProperty({ example: '因“补正材料”暂停计算' }) because: string;
  @ApiProperty({ example: 'stands still by “补正材料”' }) becauseEn: string;
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
  @ApiProperty({ example: '“初审” is done', description: 'What the process says itself stays as it says it' }) textEn: string;
}

/** How a document stands that a party handed in. */
export const HANDED_IN = ['handed-in', 'accepted', 'to-be-replaced', 'replaced', 'missing'] as const;
export type HandedInStatus = (typeof HANDED_IN)[number];

export class HandedInDto {
  @ApiProperty({ required: false, description: 'Missing for one that was asked for and not handed in' }) id?: string;
  @ApiProperty({ description: 'What it is, as it was uploaded or asked for' }) kind: string;
  @ApiProperty({ description: 'What it was handed in as: the field of the form, or what was asked for' }) title: string;
  @ApiProperty({ required: false }) fileName?: string;
  @ApiProperty({ enum: HANDED_IN }) status: HandedInStatus;
  @ApiProperty({ required: false, description: 'What is wrong with it' }) problem?: string;
  @ApiProperty({ required: false, description: 'What is to be handed in' }) request?: string;
}

export class ServedDocumentDto {
  @ApiProperty({ description: 'Of `/api/issued-documents/{id}/content`' }) id: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: [String] }) legalBasis: readonly string[];
  @ApiProperty({ type: [String] }) remedies: readonly string[];
}

export class RemedyDto {
  @ApiProperty({ enum: ['review', 'coordination', 'reconsideration', 'litigation'] }) kind: string;
  @ApiProperty({ example: '行政复议' }) name: string;
  @ApiProperty({ example: 'administrative reconsideration' }) nameEn: string;
  @ApiProperty({ example: '《行政复议法》第二十条' }) source: string;
  @ApiProperty({ example: 'Administrative Reconsideration Law, article 20' }) sourceEn: string;
  @ApiProperty({ required: false, example: '怀远县人民政府', description: 'To whom one turns; missing for the office that decided' })
  authority?: string;
  @ApiProperty({ required: false, description: 'Where the region does not name it itself' }) authorityEn?: string;
  @ApiProperty({ required: false, format: 'date', description: 'Last day, where there is one' }) until?: string;
}

export class ResultDto {
  @ApiProperty() outcome: string;
  @ApiProperty({ description: 'In plain words' }) name: string;
  @ApiProperty({ required: false, description: 'Where the name is not a word of the process' }) nameEn?: string;
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

export class PartyActionDto {
  @ApiProperty({ enum: PARTY_VERBS }) verb: (typeof PARTY_VERBS)[number];
  @ApiProperty() possible: boolean;
  @ApiProperty({ required: false, type: WhyNotDto, description: 'The problem that the request would have now' }) whyNot?: WhyNotDto;
}

export class AppealDto {
  @ApiProperty({ example: 'chronic-card-appeal', description: 'What is to be applied for' }) processId: string;
  @ApiProperty({ example: '门诊慢特病认定申诉' }) processName: string;
  @ApiProperty({ format: 'date', description: 'Last day' }) until: string;
  @ApiProperty({ type: 'integer', description: 'Calendar days to come, 0 on the last one; below 0 when it is over' }) daysLeft: number;
  @ApiProperty() possible: boolean;
  @ApiProperty({ required: false, enum: APPEAL_OBSTACLES }) whyNot?: (typeof APPEAL_OBSTACLES)[number];
  @ApiProperty({ type: Object, description: 'What is known of its application already; documents are handed in anew' }) data: JsonObject;
}

export class PartyPaymentDto {
  @ApiProperty() amountFen: number;
  @ApiProperty({ enum: PAYMENT_STATUSES }) status: PaymentStatus;
  @ApiProperty({ example: '陈*兰' }) payee: string;
  @ApiProperty({ example: '****0001' }) account: string;
  @ApiProperty() orderedAt: string;
  @ApiProperty({ required: false, description: 'When the bank had answered' }) settledAt?: string;
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
  @ApiProperty({ type: [PartyPaymentDto], description: 'What was ordered to be paid; payee and account masked' })
  payments: readonly PartyPaymentDto[];
  @ApiProperty({ type: [PartyActionDto], description: 'What a party may do about an open case, and what not; none without an account' })
  actions: readonly PartyActionDto[];
  @ApiProperty({ required: false, type: AppealDto, description: 'Of a closed case: how its decision is looked at anew by the office' })
  appeal?: AppealDto;
  @ApiProperty({ required: false, type: RatingStateDto, description: 'Of a closed case that may be, or was, rated' })
  rating?: RatingStateDto;
}
