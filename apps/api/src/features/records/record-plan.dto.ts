import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { type RecordId } from '#contract';

export class RecordPlanQuery {
  @ApiProperty({ required: false, format: 'uuid', description: '`next` of the page before' }) @IsOptional() @IsUUID() after?: RecordId;
}

export class RecordMoveDto {
  @ApiProperty({ format: 'uuid' }) record: string;
  @ApiProperty() number: string;
  @ApiProperty({ example: 'reminder:window-open' }) event: string;
  @ApiProperty({ required: false, description: 'None where it is new' }) from?: string;
  @ApiProperty({ required: false, description: 'None where it is dropped' }) to?: string;
}

export class RecordObstacleDto {
  @ApiProperty({ format: 'uuid' }) record: string;
  @ApiProperty() number: string;
  @ApiProperty() reason: string;
}

export class RecordPlanDto {
  @ApiProperty({ description: 'Records looked at' }) looked: number;
  @ApiProperty({ type: [RecordMoveDto] }) moves: readonly RecordMoveDto[];
  @ApiProperty({ type: [RecordObstacleDto], description: 'Records whose days cannot be reckoned, which stay as they are' })
  obstacles: readonly RecordObstacleDto[];

  @ApiProperty({ required: false, format: 'uuid', description: '`after` of the next page; none on the last one' }) next?: string;
}
