import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { type PersonId } from '#contract';
import { BulkResultsDto } from './bulk-tasks.dto';

export class HandOverDto {
  @ApiProperty({ required: false, format: 'uuid', description: 'Who gets them; without, they are offered to their candidates again' })
  @IsOptional()
  @IsUUID()
  to?: PersonId;
}

export class HandedOverDto extends BulkResultsDto {
  @ApiProperty({ description: 'The person still has tasks: send it again with another key' }) more: boolean;
}
