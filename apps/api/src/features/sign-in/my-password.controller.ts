import { Body, Controller, Inject, Post, Req } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { hash } from '@node-rs/argon2';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { type Request } from 'express';
import { type Actor } from '#access';
import { type CommandId, type PersonId } from '#contract';
import { administer, findPersonByUsername, findPerson, replacePassword, type Store } from '#store';
import { CurrentActor } from '../../auth/actor-request';
import { readCredentials, tokenOfSession } from '../../auth/credentials';
import { BeforeNewPassword } from '../../auth/door';
import { SESSION_MS } from '../../auth/session';
import { IdOfCommand } from '../../http/command-id';
import { once, secretBody } from '../../http/once';
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
  @Operation({
    summary: 'Choose another password; every other session of yours ends',
    status: 204,
    command: true,
    problems: ['password-wrong', 'password-unfit', 'too-many-requests', 'fields-invalid', 'not-signed-in', 'session-expired'],
  })
  async change(
    @CurrentActor() actor: Actor,
    @IdOfCommand() id: CommandId,
    @Body() wish: MyPasswordDto,
    @Req() request: Request,
  ): Promise<void> {
    const body = secretBody(this.parts, ['my-password', wish]);
    await once(this.parts, { actor, id, body }, async ({ store }) => {
      const passwordHash = await this.checkedHash(store, actor.personId, wish);
      await this.replace(store, actor.personId, { passwordHash, request });
      return {};
    });
  }

  private async checkedHash(store: Store, personId: PersonId, { current, password }: MyPasswordDto): Promise<string> {
    const { limits } = this.parts;
    await limits.take('sign-in-pair', `my-password|${personId}`);
    const username = (await findPerson(store, personId))?.username ?? '';
    if (!(await isPassword((await findPersonByUsername(store, username))?.passwordHash, current))) throw new ProblemError('password-wrong');
    await limits.giveBack('sign-in-pair', `my-password|${personId}`);
    if (password.length < SHORTEST || password === current) throw new ProblemError('password-unfit');
    return hash(password);
  }

  /** The session that asks goes on, in the same transaction: there is no moment in which it has ended. */
  private async replace(store: Store, personId: PersonId, given: { readonly passwordHash: string; readonly request: Request }) {
    const { passwordHash, request } = given;
    const entry = { at: this.parts.wall(), actor: personId, kind: 'password-changed', person: personId } as const;
    await administer(store, entry, (transaction) => replacePassword(transaction, personId, { passwordHash, mustChange: false }));
    const credentials = readCredentials(request.headers, this.parts.config.sessionSecret);
    if (credentials.kind === 'session') await this.service.admit(personId, tokenOfSession(credentials.sid), SESSION_MS, store);
  }
}
