import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsIn, IsISO8601, IsNotEmpty, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import { type Post, POSTS } from '#access';
import { type OrganisationId } from '#contract';

const POST_NAMES = Object.keys(POSTS);

export class PeopleQueryDto {
  @ApiProperty({ required: false, description: 'How a name or user name begins; without, everybody who holds or held a post' })
  @IsOptional()
  @IsString()
  @Length(1, 64)
  search?: string;
  @ApiProperty({ required: false, description: '`next` of the page before' }) @IsOptional() @IsString() @MaxLength(500) after?: string;
}

export class HeldPostDto {
  @ApiProperty({ example: 'reviewer-1' }) post: string;
  @ApiProperty({ example: '初审岗' }) postName: string;
  @ApiProperty() organisationId: string;
  @ApiProperty() organisationName: string;
  @ApiProperty({ format: 'date', description: 'First day' }) from: string;
  @ApiProperty({ required: false, format: 'date', description: 'Last day' }) until?: string;
  @ApiProperty({ enum: ['held', 'to-come', 'ended'] }) state: 'held' | 'to-come' | 'ended';
}

export class AccountDto {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty({ required: false }) username?: string;
  @ApiProperty({ required: false }) email?: string;
  @ApiProperty({ description: 'Signs in nowhere' }) locked: boolean;
  @ApiProperty({ description: 'Has a password that somebody else gave' }) mustChangePassword: boolean;
  @ApiProperty({ type: [HeldPostDto], description: 'Every one, also those that have ended' }) posts: readonly HeldPostDto[];
}

export class AccountsDto {
  @ApiProperty({ type: [AccountDto], description: 'By user name' }) accounts: readonly AccountDto[];
  @ApiProperty({ required: false, description: 'Cursor of the next page; missing on the last' }) next?: string;
}

export class NewAccountDto {
  @ApiProperty({ maxLength: 50 }) @IsString() @IsNotEmpty() @MaxLength(50) name: string;
  @ApiProperty({ example: 'reviewer-3', description: 'Small letters, digits, dots and dashes' })
  @Matches(/^[a-z][a-z0-9.-]{2,31}$/)
  username: string;
  @ApiProperty({ required: false }) @IsOptional() @IsEmail() @MaxLength(200) email?: string;
}

export class InitialPasswordDto {
  @ApiProperty() id: string;
  @ApiProperty({ description: 'Told this once; another has to be chosen at the next sign-in' }) password: string;
}

class OfficeDto {
  @ApiProperty() @IsString() @MaxLength(100) organisationId: OrganisationId;
}

export class GivePostDto extends OfficeDto {
  @ApiProperty({ enum: POST_NAMES }) @IsIn(POST_NAMES) post: Post;
  @ApiProperty({ format: 'date', description: 'First day' }) @IsISO8601({ strict: true }) @Length(10, 10) from: string;
  @ApiProperty({ required: false, format: 'date', description: 'Last day' })
  @IsOptional()
  @IsISO8601({ strict: true })
  @Length(10, 10)
  until?: string;
}

export class EndPostDto extends OfficeDto {
  @ApiProperty({ description: 'Also one that can be given no more' }) @IsString() @MaxLength(100) post: string;
  @ApiProperty({ format: 'date', description: 'Last day' }) @IsISO8601({ strict: true }) @Length(10, 10) until: string;
}

export class PostChoiceDto {
  @ApiProperty() post: string;
  @ApiProperty() name: string;
}

export class PostChoicesDto {
  @ApiProperty({ type: [PostChoiceDto] }) posts: readonly PostChoiceDto[];
}
