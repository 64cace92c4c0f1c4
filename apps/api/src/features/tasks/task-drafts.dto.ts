import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { type JsonObject } from '#engine';

export class SaveTaskDraftDto {
  @ApiProperty({ type: Object, description: 'What stands in the form, complete or not; at most 64 KiB of JSON' })
  @IsObject()
  data: JsonObject;
}

export class TaskDraftDto {
  @ApiProperty({ required: false, type: Object, description: 'Missing where you have none' }) data?: JsonObject;
  @ApiProperty({ required: false }) savedAt?: string;
}

export class SavedTaskDraftDto {
  @ApiProperty() savedAt: string;
  @ApiProperty({
    description: "Number of the case's last audit entry: larger than the one you opened the task with where something happened since",
  })
  seq: number;
}
