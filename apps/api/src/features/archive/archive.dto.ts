import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';

export class ArchiveQueryDto {
  @ApiProperty({ description: 'What for, as it is kept with who got it' }) @IsString() @Length(2, 200) purpose: string;
}
