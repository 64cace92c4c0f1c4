import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { type Permission, PERMISSIONS } from '#access';

export class SignInDto {
  @ApiProperty({ maxLength: 64 }) @IsString() @MinLength(1) @MaxLength(64) username: string;
  @ApiProperty({ maxLength: 256 }) @IsString() @MinLength(1) @MaxLength(256) password: string;
  @ApiProperty({ required: false, description: 'For programs: a bearer token in the answer instead of a cookie' })
  @IsOptional()
  @IsBoolean()
  token?: boolean;
}

export class PostingDto {
  @ApiProperty({ example: 'reviewer-1' }) post: string;
  @ApiProperty({ example: '初审岗' }) postName: string;
  @ApiProperty() organisationId: string;
  @ApiProperty() organisationName: string;
}

export class MeDto {
  @ApiProperty() personId: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: [PostingDto] }) postings: PostingDto[];
  @ApiProperty({ enum: PERMISSIONS, enumName: 'Permission', isArray: true }) permissions: Permission[];
  @ApiProperty({ description: 'Nothing else is open before `POST /api/my-password`' }) mustChangePassword: boolean;
}

export class SignedInDto extends MeDto {
  @ApiProperty({ description: 'ISO 8601, UTC' }) expiresAt: string;
  @ApiProperty({ required: false }) token?: string;
}
