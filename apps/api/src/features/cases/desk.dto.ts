import { ApiProperty } from '@nestjs/swagger';
import { NamedDto, RemainingDto } from '../inbox/inbox.dto';
import { CASE_ACTIONS, type CaseAction } from './case-actions';
import { PanelStandingDto } from './panel-standing.dto';

export class OfferDto {
  @ApiProperty({ example: '初审岗' }) postName: string;
  @ApiProperty({ type: NamedDto }) organisation: NamedDto;
}

export class WaitDto {
  @ApiProperty({ required: false, description: 'Id of the task; missing where it waits for no task' }) task?: string;
  @ApiProperty({ example: '初审' }) name: string;
  @ApiProperty({ description: 'The applicant has to do it' }) forApplicant: boolean;
  @ApiProperty({ required: false, type: NamedDto, description: 'Who has it; never who sits in a panel' }) owner?: NamedDto;
  @ApiProperty({ type: [OfferDto], description: 'Whom it is offered to' }) offeredTo: readonly OfferDto[];
  @ApiProperty({ required: false, description: 'Until when the owner has put it off' }) heldUntil?: string;
  @ApiProperty({ required: false }) dueAt?: string;
  @ApiProperty({ required: false, type: RemainingDto }) remaining?: RemainingDto;
}

export class CopiedToDto {
  @ApiProperty({ required: false, type: NamedDto }) person?: NamedDto;
  @ApiProperty({ required: false, type: OfferDto }) office?: OfferDto;
}

export class DeskDto {
  @ApiProperty({ enum: CASE_ACTIONS, isArray: true, description: 'What you may do with it beside its tasks' })
  actions: readonly CaseAction[];
  @ApiProperty({ type: [WaitDto] }) waitsFor: readonly WaitDto[];
  @ApiProperty({ type: [PanelStandingDto], description: 'How far the panels that sit in it have come' })
  panels: readonly PanelStandingDto[];
  @ApiProperty({ type: [NamedDto], description: 'Who keeps out of it (回避)' }) recused: readonly NamedDto[];
  @ApiProperty({ type: [CopiedToDto], description: 'Who got a carbon copy (抄送)' }) copies: readonly CopiedToDto[];
  @ApiProperty({ required: false, description: 'The batch that it belongs to' }) batch?: string;
}
