import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { Public } from '../../auth/door';
import { addressKey } from '../../http/address-key';
import { Operation } from '../../http/operation';
import { sendPage } from '../../pages/page-frame';
import { addressIn, LanguageQuery } from '../../pages/page-language';
import { ProblemError } from '../../problem/problem-error';
import { VerificationQuery, VerifiedDto } from './verification.dto';
import { verificationFormPage, verificationPage } from './verification-page';
import { VerificationService } from './verification.service';

@ApiTags('public')
@Controller()
@Public()
export class VerificationController {
  constructor(private readonly service: VerificationService) {}

  @Get('api/verification/:code')
  @Operation({
    summary: 'Whether a document is genuine and holds, by the code of its QR; no account needed',
    answers: VerifiedDto,
    problems: ['unknown-document', 'too-many-requests'],
  })
  verify(@Param('code') code: string, @Req() request: Request): Promise<VerifiedDto> {
    return this.service.verify(code, addressKey(request.ip));
  }

  @Get('verify')
  @Operation({ summary: 'Asks for the code that stands beside the QR code, as a page, and leads to what it verifies' })
  ask(@Query() { code, lang = 'zh' }: VerificationQuery, @Res() response: Response): void {
    if (code === undefined || code.trim() === '') sendPage(response, { status: 200, page: verificationFormPage(lang) });
    else response.redirect(303, addressIn(lang, `/verify/${encodeURIComponent(code.trim())}`));
  }

  @Get('verify/:code')
  @Operation({ summary: 'The same as a page for people, where the QR code leads', problems: ['too-many-requests'] })
  async show(
    @Param('code') code: string,
    @Query() { lang: language = 'zh' }: LanguageQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const verified = await this.service.verify(code, addressKey(request.ip)).catch((error: unknown) => {
      if (error instanceof ProblemError && error.code === 'unknown-document') return undefined;
      throw error;
    });
    sendPage(response, { status: verified === undefined ? 404 : 200, page: verificationPage({ code, verified, language }) });
  }
}
