import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { wholeNumber } from './whole-number';

/** Fits an integer column: beyond it PostgreSQL fails. */
const MOST = 999_999_999;

/** Where a list goes on that is paged by number. */
export class AfterNumberDto {
  @ApiProperty({ required: false, description: '`next` of the page before, or the number (id, seq) of its last row' })
  @IsOptional()
  @Transform(wholeNumber)
  @IsInt()
  @Min(0)
  @Max(MOST)
  after?: number;
}
