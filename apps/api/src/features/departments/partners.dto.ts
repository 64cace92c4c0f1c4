import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { CASE_EVENTS, type CaseEvent } from '#contract';
import { KEY_PURPOSES, type KeyPurpose, PARTNER_CHANNELS, type PartnerChannel } from '#store';
import { NamedDto } from '../inbox/inbox.dto';

export class PutPartnerDto {
  @ApiProperty({ enum: PARTNER_CHANNELS })
  @IsIn(PARTNER_CHANNELS)
  channel: PartnerChannel;

  @ApiProperty({ required: false, description: 'Where events go, https only, for the channel webhook' })
  @IsOptional()
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true, require_tld: false })
  endpoint?: string;

  @ApiProperty({ required: false, minimum: 1, maximum: 32, default: 4, description: 'Events under way at once' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(32)
  width?: number;

  @ApiProperty({ required: false, minimum: 1, maximum: 30, default: 10 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(30)
  timeoutSeconds?: number;

  @ApiProperty({ required: false, minimum: 24, maximum: 720, default: 72, description: 'Hours after which an event becomes a dead letter' })
  @IsOptional()
  @IsInt()
  @Min(24)
  @Max(720)
  giveUpHours?: number;

  @ApiProperty({ required: false, minimum: 1, maximum: 8760, description: 'Hours without a word after which an alarm is raised' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(8_760)
  silenceHours?: number;
}

export class AddKeyDto {
  @ApiProperty({ enum: KEY_PURPOSES })
  @IsIn(KEY_PURPOSES)
  purpose: KeyPurpose;

  @ApiProperty({ required: false, format: 'date-time', description: 'From when it holds; default now' })
  @IsOptional()
  @IsISO8601()
  validFrom?: string;
}

export class EndKeyDto {
  @ApiProperty({ required: false, format: 'date-time', description: 'Until when it holds; default now' })
  @IsOptional()
  @IsISO8601()
  until?: string;
}

export class KeyDto {
  @ApiProperty() id: string;
  @ApiProperty({ enum: KEY_PURPOSES, enumName: 'KeyPurpose' }) purpose: KeyPurpose;
  @ApiProperty({ format: 'date-time' }) validFrom: string;
  @ApiProperty({ required: false, format: 'date-time' }) validUntil?: string;
}

export class NewKeyDto extends KeyDto {
  @ApiProperty({ description: 'Shown this once' }) secret: string;
}

export class PartnerDto {
  @ApiProperty() organisationId: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: PARTNER_CHANNELS, enumName: 'PartnerChannel' }) channel: PartnerChannel;
  @ApiProperty({ required: false }) endpoint?: string;
  @ApiProperty() width: number;
  @ApiProperty() timeoutSeconds: number;
  @ApiProperty() giveUpHours: number;
  @ApiProperty({ required: false }) silenceHours?: number;
  @ApiProperty({ description: 'Attempts in a row that found it not to be talked to' }) failures: number;
  @ApiProperty({ required: false, format: 'date-time' }) failingSince?: string;
  @ApiProperty({ required: false, format: 'date-time', description: 'When the next attempt is due while it cannot be talked to' })
  retryAt?: string;
  @ApiProperty({ description: 'Events that wait for delivery' }) waiting: number;
  @ApiProperty({ description: 'Events that were given up' }) dead: number;
  @ApiProperty({ format: 'date-time', description: 'When it was heard of last' }) heardAt: string;
  @ApiProperty({ required: false, format: 'date-time', description: 'Since when its silence is an alarm' }) silentSince?: string;
}

export class PartnersDto {
  @ApiProperty({ type: [PartnerDto] }) partners: readonly PartnerDto[];
  @ApiProperty({ type: [NamedDto], description: 'Departments and institutions of the county that may become one' })
  others: readonly NamedDto[];
}

export class KeysDto {
  @ApiProperty({ type: [KeyDto] }) keys: readonly KeyDto[];
}

export class SubscriptionDto {
  @ApiProperty({ enum: CASE_EVENTS })
  @IsIn(CASE_EVENTS)
  event: CaseEvent;

  @ApiProperty({ description: 'Process of the cases, or * for all' })
  @IsString()
  @Length(1, 100)
  process: string;
}

export class SubscriptionsDto {
  @ApiProperty({ type: [SubscriptionDto] })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => SubscriptionDto)
  subscriptions: SubscriptionDto[];
}

export class PartnerLogQueryDto {
  @ApiProperty({ required: false, description: 'Id of the last entry of the page before' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Max(Number.MAX_SAFE_INTEGER)
  @Min(1)
  before?: number;
}

export class PartnerLogEntryDto {
  @ApiProperty() id: number;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ required: false, description: 'Person who did it; missing where the worker did' }) actor?: string;
  @ApiProperty({ required: false }) actorName?: string;
  @ApiProperty({ example: 'configured' }) action: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) detail: object;
}

export class PartnerLogDto {
  @ApiProperty({ type: [PartnerLogEntryDto], description: 'The newest first' }) entries: readonly PartnerLogEntryDto[];
  @ApiProperty({ required: false, description: 'Send it as `before` for the next page; missing on the last one' }) next?: number;
}
