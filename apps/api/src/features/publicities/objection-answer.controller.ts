import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { isJsonObject } from '#engine';
import { Public } from '../../auth/door';
import { addressKey } from '../../http/address-key';
import { Operation } from '../../http/operation';
import { sendPage } from '../../pages/page-frame';
import { LanguageQuery } from '../../pages/page-language';
import { ProblemError } from '../../problem/problem-error';
import { PROBLEMS } from '../../problem/problems';
import { askPage, fatePage } from './objection-pages';
import { ObjectionsService } from './objections.service';

/** What became of an objection, as pages without script. */
@ApiTags('public')
@Controller('objection-answer')
@Public()
export class ObjectionAnswerController {
  constructor(private readonly objections: ObjectionsService) {}

  @Get()
  @Operation({ summary: 'Asks for the code of an objection, as a page' })
  ask(@Query() { lang = 'zh' }: LanguageQuery, @Res() response: Response): void {
    sendPage(response, { status: 200, page: askPage(lang) });
  }

  @Post()
  @Operation({ summary: 'What became of it, as a page; the code is never part of an address', problems: ['too-many-requests'] })
  async show(
    @Query() { lang = 'zh' }: LanguageQuery,
    @Body() body: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const code = isJsonObject(body) && typeof body['code'] === 'string' ? body['code'].trim().toUpperCase() : '';
    const fate = await this.objections.lookUp(code, addressKey(request.ip)).catch((error: unknown) => {
      if (error instanceof ProblemError && error.code === 'unknown-objection') return undefined;
      throw error;
    });
    const page = fate === undefined ? askPage(lang, PROBLEMS['unknown-objection'][lang]) : fatePage(fate, lang);
    sendPage(response, { status: fate === undefined ? 404 : 200, page });
  }
}
