import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { FILE_FORMATS, type FileFormat } from '#cases';
import { FieldFaultDto } from '../../problem/problem.dto';

export class ExportsQueryDto {
  @ApiProperty({ required: false, description: 'Number of the last export of the page before' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Max(999_999_999)
  @Min(1)
  before?: number;

  @ApiProperty({ required: false, minimum: 1, maximum: 100, default: 20 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}

export class MakeExportDto {
  @ApiProperty({ description: 'Type of message', example: 'platform.2503' }) @IsString() @MaxLength(100) type: string;
}

export class ExportFileQueryDto {
  @ApiProperty({ required: false, enum: FILE_FORMATS, default: 'csv', description: 'CSV in UTF-8 or GB18030, or XLSX' })
  @IsOptional()
  @IsIn(FILE_FORMATS)
  format?: FileFormat;
}

export class ReceiveExportDto {
  @ApiProperty({ description: 'Who has taken the file there' }) @IsString() @Length(1, 100) receivedBy: string;
  @ApiProperty({ required: false, format: 'date-time', description: 'When; default now' }) @IsOptional() @IsISO8601() receivedAt?: string;
}

export class FilePartnerDto {
  @ApiProperty() organisationId: string;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'Messages that wait for an export' }) waiting: number;
}

export class FilePartnersDto {
  @ApiProperty({ type: [FilePartnerDto] }) partners: readonly FilePartnerDto[];
}

export class ExportDto {
  @ApiProperty({ description: 'Number of the file, by organisation' }) no: number;
  @ApiProperty({ description: 'Type of its messages' }) type: string;
  @ApiProperty() messages: number;
  @ApiProperty({ format: 'date-time' }) madeAt: string;
  @ApiProperty({ description: 'Person who made it' }) madeBy: string;
  @ApiProperty() madeByName: string;
  @ApiProperty({ required: false, format: 'date-time' }) receivedAt?: string;
  @ApiProperty({ required: false, description: 'Who has taken it there' }) receivedBy?: string;
  @ApiProperty({ required: false, description: 'Person here who recorded the receipt' }) recordedBy?: string;
}

export class WaitingTypeDto {
  @ApiProperty() type: string;
  @ApiProperty() messages: number;
}

export class ExportsDto {
  @ApiProperty({ type: [WaitingTypeDto], description: 'What waits for an export' }) waiting: readonly WaitingTypeDto[];
  @ApiProperty({ type: [ExportDto], description: 'The newest first' }) exports: readonly ExportDto[];
  @ApiProperty({ required: false, description: 'Send it as `before` for the next page; missing on the last one' }) next?: number;
}

export class AnswerLineDto {
  @ApiProperty({ description: 'Line in the file' }) line: number;
  @ApiProperty({ required: false }) message?: string;
  @ApiProperty({ description: '`accepted`, or why not' }) code: string;
  @ApiProperty({ required: false, type: [FieldFaultDto], description: 'Fields that do not fit the form of the answer' })
  errors?: readonly FieldFaultDto[];
}

export class AnswerFileDto {
  @ApiProperty({ description: 'The same file had been read before; nothing has changed' }) repeated: boolean;
  @ApiProperty() accepted: number;
  @ApiProperty({ type: [AnswerLineDto] }) lines: readonly AnswerLineDto[];
}
