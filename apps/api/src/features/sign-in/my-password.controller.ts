import { Body, Controller, Inject, Post, Req, UseGuards } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { hash } from '@node-rs/argon2';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { type Request } from 'express';
import { type Actor } from '#access';
import { administer, findPersonByUsername, findPerson, replacePassword } from '#store';
import { CurrentActor } from '../../auth/actor-request';
import { readCredentials, tokenOfSession } from '../../auth/credentials';
import { BeforeNewPassword } from '../../auth/door';
import { SESSION_MS } from '../../auth/session';
import { KeyGuard } from '../../http/key-guard';
import { Operation } from '../../http/operation';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { isPassword } from './password';
import { SignInService } from './sign-in.service';

const SHORTEST = 10;

export class MyPasswordDto {
  @ApiProperty({ maxLength: 256 }) @IsString() @MinLength(1) @MaxLength(256) current: string;
  @ApiProperty({ maxLength: 256, description: 'At least 10 characters, and another than before' })
  @IsString()
  @MaxLength(256)
  password: string;
}

@ApiTags('sign-in')
@Controller('api/my-password')
export class MyPasswordController {
  constructor(
    private readonly service: SignInService,
    @Inject(PARTS) private readonly parts: Parts,
  ) {}

  @Post()
  @BeforeNewPassword()
  @UseGuards(KeyGuard)
  @Operation({
    summary: 'Choose another password; every other session of yours ends',
    status: 204,
    command: true,
    problems: ['password-wrong', 'password-unfit', 'too-many-requests', 'fields-invalid', 'not-signed-in', 'session-expired'],
  })
  async change(@CurrentActor() { personId }: Actor, @Body() { current, password }: MyPasswordDto, @Req() request: Request): Promise<void> {
    const { store, limits, wall } = this.parts;
    await limits.take('sign-in-pair', `my-password|${personId}`);
    const username = (await findPerson(store, personId))?.username ?? '';
    if (!(await isPassword((await findPersonByUsername(store, username))?.passwordHash, current))) throw new ProblemError('password-wrong');
    await limits.giveBack('sign-in-pair', `my-password|${personId}`);
    if (password.length < SHORTEST || password === current) throw new ProblemError('password-unfit');
    const passwordHash = await hash(password);
    const entry = { at: wall(), actor: personId, kind: 'password-changed', person: personId } as const;
    await administer(store, entry, (transaction) => replacePassword(transaction, personId, { passwordHash, mustChange: false }));
    const credentials = readCredentials(request.headers, this.parts.config.sessionSecret);
    if (credentials.kind === 'session') await this.service.admit(personId, tokenOfSession(credentials.sid), SESSION_MS);
  }
}
