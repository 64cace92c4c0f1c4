import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

export const NEXT_WORKING_DAY = 'next-working-day';

export class MoveClockDto {
  @ApiProperty({ description: '`next-working-day` (its nine o’clock), or an instant with zone (ISO 8601)' })
  @IsString()
  @MaxLength(40)
  to: string;
}

export class BusinessClockDto {
  @ApiProperty({ description: 'Business time' }) now: string;
  @ApiProperty({ description: 'Milliseconds ahead of the wall clock' }) offsetMs: number;
  @ApiProperty({ description: 'Working days ahead that the calendar of the installation knows' }) workingDaysLeft: number;
}
