import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsOptional, IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';

export class ObjectionDto {
  @ApiProperty({ maxLength: 2000 }) @IsString() @MinLength(5) @MaxLength(2000) reason: string;
  @ApiProperty({ required: false, description: 'With `phone`; kept encrypted apart from the case' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(50)
  name?: string;
  @ApiProperty({ required: false, description: 'As for `name`' })
  @IsOptional()
  @Matches(/^[0-9+ -]{5,20}$/)
  phone?: string;
}

export class TakenObjectionDto extends ObjectionDto {
  @ApiProperty({ description: 'The publicity that is objected to' }) @IsUUID() publicity: string;
  @ApiProperty({ required: false, type: [String], description: 'Uploads of the clerk: what the objector handed over' })
  @IsOptional()
  @IsUUID(undefined, { each: true })
  @ArrayMaxSize(20)
  documents?: readonly string[];
}

export class ObjectionTakenDto {
  @ApiProperty({ description: 'By it the objector asks for the answer; nobody can look it up' }) code: string;
}

export class ObjectionCodeDto {
  @ApiProperty() @IsString() @MaxLength(40) code: string;
}

export class ObjectionFateDto {
  @ApiProperty() receivedAt: string;
  @ApiProperty({ enum: ['inquiry', 'answered', 'closed'], description: '`closed`: the case ended without an answer of its own' })
  status: 'inquiry' | 'answered' | 'closed';
  @ApiProperty({ required: false }) answeredAt?: string;
  @ApiProperty({ required: false }) answer?: string;
}

export class CaseObjectionDto {
  @ApiProperty() id: string;
  @ApiProperty() receivedAt: string;
  @ApiProperty() reason: string;
  @ApiProperty() anonymous: boolean;
  @ApiProperty({ description: 'Came while the inquiry into an earlier one was going on' }) joined: boolean;
  @ApiProperty({ enum: ['web', 'window'], description: 'Sent in, or written down by a clerk' }) channel: 'web' | 'window';
  @ApiProperty({ type: [String], description: 'Ids of what was handed over' }) documents: readonly string[];
  @ApiProperty({ required: false }) answeredAt?: string;
}

export class CaseObjectionsDto {
  @ApiProperty({ type: [CaseObjectionDto] }) objections: readonly CaseObjectionDto[];
}

export class PurposeDto {
  @ApiProperty({ description: 'Why; written down with the reading' }) @IsString() @MinLength(2) @MaxLength(200) purpose: string;
}

export class ObjectorDto {
  @ApiProperty() name: string;
  @ApiProperty() phone: string;
}
