import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { PARTNER_EVENTS, type PartnerEvent } from '#contract';
import { DELIVERY_FAILURES, DELIVERY_STATES, type DeliveryFailureCode, type DeliveryState } from '#store';
import { AfterNumberDto } from '../../http/after-number.dto';

export class DeliveryFailureDto {
  @ApiProperty({ enum: DELIVERY_FAILURES, enumName: 'DeliveryFailureCode' }) code: DeliveryFailureCode;
  @ApiProperty({ required: false, description: 'What the partner answered, with `http`' }) httpStatus?: number;
}

export class DeliveryDto {
  @ApiProperty() id: number;
  @ApiProperty() caseId: string;
  @ApiProperty() caseNumber: string;
  @ApiProperty({ enum: PARTNER_EVENTS, enumName: 'PartnerEvent' }) type: PartnerEvent;
  @ApiProperty({ required: false, description: 'The message to the department that it is about' }) message?: string;
  @ApiProperty() attempts: number;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ required: false, format: 'date-time', description: 'When it is tried next, where it was put off' }) nextAttemptAt?: string;
  @ApiProperty({ required: false, format: 'date-time', description: 'When it was given up' }) failedAt?: string;
  @ApiProperty({ required: false, type: DeliveryFailureDto, description: 'Why the last attempt failed' }) failure?: DeliveryFailureDto;
  @ApiProperty({ enum: DELIVERY_STATES, enumName: 'DeliveryState' }) state: DeliveryState;
}

export class DeliveriesQueryDto extends AfterNumberDto {
  @ApiProperty({ required: false, enum: ['waiting', 'dead'], description: 'What waits for delivery (default), or what was given up' })
  @IsOptional()
  @IsIn(['waiting', 'dead'])
  state?: 'waiting' | 'dead';
}

export class DeliveryPageDto {
  @ApiProperty({ type: [DeliveryDto], description: 'The oldest first' }) deliveries: readonly DeliveryDto[];
  @ApiProperty({ required: false, description: 'Send it as `after` for the next page; missing on the last one' }) next?: number;
}

export class DeliveryIdsDto {
  @ApiProperty({ type: [Number], minItems: 1, maxItems: 200, description: 'Ids of deliveries of this partner' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsInt({ each: true })
  @Max(Number.MAX_SAFE_INTEGER, { each: true })
  @Min(1, { each: true })
  ids: readonly number[];
}

export class DeliveryListDto {
  @ApiProperty({ type: [DeliveryDto], description: 'How they stand by now; what is not this partner’s is left out' })
  deliveries: readonly DeliveryDto[];
}

export class DeadLetterDto {
  @ApiProperty() id: number;
  @ApiProperty() caseId: string;
  @ApiProperty() type: string;
  @ApiProperty({ required: false, description: 'The message to the department that it is about' }) message?: string;
  @ApiProperty() attempts: number;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ format: 'date-time' }) failedAt: string;
}

export class DeadLettersDto {
  @ApiProperty({ type: [DeadLetterDto] }) deadLetters: readonly DeadLetterDto[];
}
