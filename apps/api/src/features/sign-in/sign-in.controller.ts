import { Body, Controller, Get, Inject, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Request } from 'express';
import { type Actor } from '#access';
import { CurrentActor } from '../../auth/actor-request';
import { readCredentials, tokenOfSession } from '../../auth/credentials';
import { BeforeNewPassword, Public } from '../../auth/door';
import { SESSION_MS, TOKEN_MS } from '../../auth/session';
import { addressKey } from '../../http/address-key';
import { Operation } from '../../http/operation';
import { PARTS, type Parts } from '../../parts';
import { MeDto, SignedInDto, SignInDto } from './sign-in.dto';
import { SignInService } from './sign-in.service';

@ApiTags('sign-in')
@Controller('api')
export class SignInController {
  constructor(
    private readonly service: SignInService,
    @Inject(PARTS) private readonly parts: Parts,
  ) {}

  @Post('sign-in')
  @Public()
  @Operation({
    summary: 'Sign in: a session cookie for browsers, or a bearer token for programs',
    answers: SignedInDto,
    problems: ['fields-invalid', 'sign-in-refused', 'too-many-requests'],
  })
  async signIn(@Body() { username, password, token }: SignInDto, @Req() request: Request): Promise<SignedInDto> {
    const actor = await this.service.check({ username, password, address: addressKey(request.ip) });
    const me = await this.service.describe(actor);
    if (token === true) {
      const made = this.service.createToken();
      const until = await this.service.admit(actor.personId, made, TOKEN_MS);
      return { ...me, expiresAt: until.toISOString(), token: made };
    }
    const sid = await renewSession(request);
    const until = await this.service.admit(actor.personId, tokenOfSession(sid), SESSION_MS);
    return { ...me, expiresAt: until.toISOString() };
  }

  @Post('sign-out')
  @BeforeNewPassword()
  @Operation({ summary: 'End this session or token', status: 204, problems: ['not-signed-in', 'session-expired'] })
  async signOut(@Req() request: Request): Promise<void> {
    const credentials = readCredentials(request.headers, this.parts.config.sessionSecret);
    if (credentials.kind === 'token') await this.service.dismiss(credentials.token);
    if (credentials.kind !== 'session') return;
    await this.service.dismiss(tokenOfSession(credentials.sid));
    await endSession(request);
  }

  @Get('me')
  @BeforeNewPassword()
  @Operation({ summary: 'Who is signed in, with posts and permissions', answers: MeDto, problems: ['not-signed-in', 'session-expired'] })
  me(@CurrentActor() actor: Actor): Promise<MeDto> {
    return this.service.describe(actor);
  }
}

/** A new session id, whatever cookie came: nobody can have planted it. */
function renewSession(request: Request): Promise<string> {
  return new Promise((resolve, reject) => {
    request.session.regenerate((problem: unknown) => {
      if (problem) return void reject(asError(problem));
      // Something must be in it, else express-session does not keep it.
      request.session.signedIn = true;
      request.session.save((failure: unknown) => {
        if (failure) reject(asError(failure));
        else resolve(request.sessionID);
      });
    });
  });
}

function endSession(request: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    request.session.destroy((problem: unknown) => {
      if (problem) reject(asError(problem));
      else resolve();
    });
  });
}

const asError = (problem: unknown): Error => (problem instanceof Error ? problem : new TypeError(String(problem)));
