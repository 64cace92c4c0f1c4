import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PAYMENT_STATUSES, type PaymentStatus } from '#store';

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
  @ApiProperty({ description: 'What it pays: a key of the process, once in its case' }) decision: string;
  @ApiProperty() amountFen: number;
  @ApiProperty({ type: PayeeDto }) payee: PayeeDto;
  @ApiProperty({ enum: PAYMENT_STATUSES }) status: PaymentStatus;
  @ApiProperty() orderedAt: string;
  @ApiProperty({ required: false, description: 'When the bank had answered' }) settledAt?: string;
}

export class PaymentListDto {
  @ApiProperty({ type: [PaymentDto] }) payments: readonly PaymentDto[];
}

export class PaymentPageDto extends PaymentListDto {
  @ApiProperty({ required: false, description: '`after` of the next page; none where this is the last' }) next?: string;
}
