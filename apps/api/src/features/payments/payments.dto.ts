import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { PAYMENT_STATUSES, type PaymentStatus } from '#store';
import { NamedDto } from '../inbox/inbox.dto';

export class PaymentQuery {
  @ApiProperty({ required: false, enum: PAYMENT_STATUSES }) @IsOptional() @IsIn(PAYMENT_STATUSES) status?: PaymentStatus;
  @ApiProperty({ required: false, description: 'Only those of this office, of the ones that you may see' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  organisation?: string;
  @ApiProperty({ required: false, format: 'uuid', description: 'The last payment of the page before' })
  @IsOptional()
  @IsUUID()
  after?: string;
}

export class PayeeDto {
  @ApiProperty({ example: '陈*兰' }) name: string;
  @ApiProperty() bank: string;
  @ApiProperty({ example: '****0001' }) account: string;
}

export class PaymentDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) caseId: string;
  @ApiProperty() caseNumber: string;
  @ApiProperty({ description: 'The office that handled the case when it was ordered' }) organisation: string;
  @ApiProperty() organisationName: string;
  @ApiProperty({ description: 'What it pays: a key of the process, once in its case' }) decision: string;
  @ApiProperty() amountFen: number;
  @ApiProperty({ type: PayeeDto }) payee: PayeeDto;
  @ApiProperty({ enum: PAYMENT_STATUSES, enumName: 'PaymentStatus' }) status: PaymentStatus;
  @ApiProperty({
    required: false,
    enum: PAYMENT_STATUSES,
    enumName: 'PaymentStatus',
    description: 'Of a returned one: where the payment stands that took its place',
  })
  replacedBy?: PaymentStatus;
  @ApiProperty() orderedAt: string;
  @ApiProperty({ required: false, description: 'When the bank had answered' }) settledAt?: string;
}

export class PaymentListDto {
  @ApiProperty({ type: [PaymentDto] }) payments: readonly PaymentDto[];
}

export class PaymentPageDto extends PaymentListDto {
  @ApiProperty({ required: false, description: '`after` of the next page; none where this is the last' }) next?: string;
}

export class PaymentTotalsQuery {
  @ApiProperty({ description: 'Of Chinese time', example: 2026 })
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2199)
  year: number;
}

export class PaymentTotalDto {
  @ApiProperty({ example: '2026-03', description: 'Month in which they were ordered' }) month: string;
  @ApiProperty({ type: NamedDto }) organisation: NamedDto;
  @ApiProperty({ enum: PAYMENT_STATUSES, enumName: 'PaymentStatus' }) status: PaymentStatus;
  @ApiProperty() payments: number;
  @ApiProperty() amountFen: number;
}

export class PaymentTotalsDto {
  @ApiProperty({ type: [NamedDto], description: 'Your office and those below it' }) organisations: readonly NamedDto[];
  @ApiProperty({ type: [PaymentTotalDto], description: 'The latest month first' }) totals: readonly PaymentTotalDto[];
}
