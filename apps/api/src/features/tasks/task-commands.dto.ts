import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsNotEmpty, IsObject, IsString, IsUUID, MaxLength, Length } from 'class-validator';
import { type PersonId } from '#contract';
import { type JsonObject, type SecondPass } from '#engine';

export class AssignDto {
  @ApiProperty({ format: 'uuid', description: 'A candidate of the task' }) @IsUUID() personId: PersonId;
}

export class PassDto {
  @ApiProperty({ format: 'uuid', description: 'Another candidate of the task' }) @IsUUID() personId: PersonId;
  @ApiProperty({ maxLength: 500 }) @IsString() @IsNotEmpty() @MaxLength(500) reason: string;
}

export class HoldDto {
  @ApiProperty({ format: 'date', description: 'Day with whose beginning it goes on' })
  @IsISO8601({ strict: true })
  @Length(10, 10)
  until: string;
  @ApiProperty({ maxLength: 500 }) @IsString() @IsNotEmpty() @MaxLength(500) reason: string;
}

const SECOND_PASSES = ['walk-again', 'straight-back'] as const satisfies readonly SecondPass[];

export class SendBackDto {
  @ApiProperty({ description: 'A step of `mayReturnTo`' }) @IsString() @IsNotEmpty() @MaxLength(200) to: string;
  @ApiProperty({ enum: SECOND_PASSES, description: 'Afterwards: every step anew, or straight back to this one' })
  @IsIn(SECOND_PASSES)
  secondPass: SecondPass;
  @ApiProperty({ maxLength: 500, description: 'Shown to whoever gets the step again' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason: string;
}

export class TakeBackDto {
  @ApiProperty({ maxLength: 500 }) @IsString() @IsNotEmpty() @MaxLength(500) reason: string;
}

export class CompleteDto {
  @ApiProperty({ type: Object, description: 'As the form of the task says; unknown fields are refused' }) @IsObject() data: JsonObject;
}

export class OutcomeDto {
  @ApiProperty({ description: 'True where this key was seen before; the rest is then as it was' }) repeated: boolean;
  @ApiProperty({ description: "Number of the case's last audit entry" }) seq: number;
  @ApiProperty({ type: [Number], description: 'Tasks opened by this' }) opened: readonly number[];
  @ApiProperty({ type: [Number], description: 'Tasks closed by this' }) closed: readonly number[];
  @ApiProperty() caseClosed: boolean;
  @ApiProperty({ required: false }) outcome?: string;
}
