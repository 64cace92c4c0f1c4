import { ApiProperty } from '@nestjs/swagger';

export class OwnDetailsDto {
  @ApiProperty() name: string;
  @ApiProperty({ required: false }) identityNumber?: string;
  @ApiProperty({ required: false }) phone?: string;
}
