import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { BOARD_STATES, type BoardState } from '#store';

export class BoardQueryDto {
  @ApiProperty({ required: false, enum: BOARD_STATES, default: 'running' }) @IsOptional() @IsIn(BOARD_STATES) state?: BoardState;
  @ApiProperty({ required: false, description: '`next` of the page before' }) @IsOptional() @IsString() @MaxLength(500) after?: string;
}

export class BoardCountsDto {
  @ApiProperty({ description: 'Public now' }) running: number;
  @ApiProperty({ description: 'Of these, over within two working days' }) ending: number;
  @ApiProperty({ description: 'Over, and evidence of a place is missing' }) awaiting: number;
  @ApiProperty({ description: 'With an objection that waits for an answer' }) objected: number;
}

export class BoardRowDto {
  @ApiProperty() id: string;
  @ApiProperty() title: string;
  @ApiProperty({ description: 'Office that publishes' }) organisation: string;
  @ApiProperty({ required: false, description: 'What its entries have in common, such as a batch' }) list?: string;
  @ApiProperty() openedAt: string;
  @ApiProperty({ required: false, description: 'None while its term has not begun' }) closesAt?: string;
  @ApiProperty({ description: 'How many entries are public now' }) entries: number;
  @ApiProperty({ description: 'Of these, suspended by an objection' }) suspended: number;
  @ApiProperty({ description: 'Places that somebody answers for' }) places: number;
  @ApiProperty({ description: 'Of these, evidence is missing of' }) owing: number;
  @ApiProperty() objections: number;
  @ApiProperty({ description: 'Of these, not answered yet' }) unanswered: number;
  @ApiProperty({ required: false, description: 'The case that it is of; missing for lists' }) caseId?: string;
  @ApiProperty({ required: false }) caseNumber?: string;
}

export class BoardDto {
  @ApiProperty({ type: BoardCountsDto }) counts: BoardCountsDto;
  @ApiProperty({ type: [BoardRowDto], description: 'Latest first' }) rows: readonly BoardRowDto[];
  @ApiProperty({ required: false, description: 'Give it as `after` for the next page' }) next?: string;
}

export class BoardObjectionDto {
  @ApiProperty() id: string;
  @ApiProperty() caseId: string;
  @ApiProperty() caseNumber: string;
  @ApiProperty() receivedAt: string;
  @ApiProperty() anonymous: boolean;
  @ApiProperty({ enum: ['inquiry', 'answered', 'closed'], description: '`closed`: the case ended without an answer of its own' })
  status: 'inquiry' | 'answered' | 'closed';
  @ApiProperty({ required: false }) answeredAt?: string;
}

export class BoardObjectionsDto {
  @ApiProperty({ type: [BoardObjectionDto], description: 'The unanswered first, 200 at most' }) objections: readonly BoardObjectionDto[];
}
