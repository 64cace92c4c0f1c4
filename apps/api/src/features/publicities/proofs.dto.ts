import { ApiProperty } from '@nestjs/swagger';
import { PlaceDto } from './places.dto';
import { PublicFieldDto } from './publicities.dto';

export class SpanDto {
  @ApiProperty({ type: [PublicFieldDto], description: 'What was shown' }) fields: readonly PublicFieldDto[];
  @ApiProperty() openedAt: string;
  @ApiProperty({ required: false, description: 'When it ended; missing while it goes on' }) closedAt?: string;
  @ApiProperty({ required: false, enum: ['objection', 'term', 'otherwise'] }) endedBy?: string;
}

export class SuspensionDto {
  @ApiProperty() from: string;
  @ApiProperty({ required: false, description: 'When it was published anew, or the inquiry answered' }) until?: string;
}

export class ObjectionFateOfProofDto {
  @ApiProperty() receivedAt: string;
  @ApiProperty({ required: false }) answeredAt?: string;
  @ApiProperty({ required: false, description: 'The answer that every objector got' }) answer?: string;
}

export class ProofDto {
  @ApiProperty() id: string;
  @ApiProperty() title: string;
  @ApiProperty() organisation: string;
  @ApiProperty() supervision: string;
  @ApiProperty({ required: false }) list?: string;
  @ApiProperty({ type: [SpanDto] }) spans: readonly SpanDto[];
  @ApiProperty({ type: [SuspensionDto] }) suspensions: readonly SuspensionDto[];
  @ApiProperty({ type: [PlaceDto] }) places: readonly PlaceDto[];
  @ApiProperty({ type: [ObjectionFateOfProofDto], description: 'Of nobody knows whom' }) objections: readonly ObjectionFateOfProofDto[];
  @ApiProperty({ required: false, description: 'When it was over; missing before' }) endedAt?: string;
}

export class ProofListDto {
  @ApiProperty({ type: [ProofDto] }) publicities: readonly ProofDto[];
}
