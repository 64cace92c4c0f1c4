import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

export class PublicityDto {
  @ApiProperty() caseNumber: string;
  @ApiProperty() title: string;
  @ApiProperty({ description: 'Masked by the process' }) body: string;
  @ApiProperty() openedAt: string;
  @ApiProperty({ required: false }) closesAt?: string;
}

export class PublicityPageDto {
  @ApiProperty({ type: [PublicityDto] }) publicities: readonly PublicityDto[];
  @ApiProperty({ required: false, description: 'Cursor of the next page' }) next?: string;
}

export class PublicityQueryDto {
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(500) after?: string;
}

export class ObjectionDto {
  @ApiProperty({ maxLength: 2000 }) @IsString() @MinLength(5) @MaxLength(2000) reason: string;
  @ApiProperty({ required: false, description: 'Kept encrypted and shown to nobody who handles the case' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  name?: string;
  @ApiProperty({ required: false, description: 'As for `name`' }) @IsOptional() @IsString() @MaxLength(100) contact?: string;
}

export class ObjectionTakenDto {
  @ApiProperty() received: true;
}
