import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { Public } from '../../auth/door';
import { addressKey } from '../../http/address-key';
import { Operation } from '../../http/operation';
import { tag } from '../../http/tagged';
import { sendPage } from '../../pages/page-frame';
import { LanguageQuery } from '../../pages/page-language';
import { saidInFull } from '../../problem/next-steps';
import { PROBLEMS } from '../../problem/problems';
import { formPage, receiptPage } from './objection-pages';
import { orFault } from './or-fault';
import { PageOfEntriesQuery, PublicityPageQuery, PublicityQueryDto } from './publicities.dto';
import { PublicityPagesService, type Target } from './publicity-pages.service';

/** Pages without script, for whoever has a browser and nothing else. */
@ApiTags('public')
@Controller()
@Public()
export class PublicityPagesController {
  constructor(private readonly service: PublicityPagesService) {}

  @Get('publicities')
  @Operation({ summary: 'What is public now, as a page for people', problems: ['fields-invalid', 'invalid-cursor'] })
  async list(@Query() query: PublicityPageQuery, @Req() request: Request, @Res() response: Response): Promise<void> {
    this.send(request, response, await this.service.list(query));
  }

  @Get('publicities.atom')
  @Operation({ summary: 'The same as Atom feed, of a region or one office', problems: ['fields-invalid', 'invalid-cursor'] })
  async feed(@Query() query: PublicityQueryDto, @Req() request: Request, @Res() response: Response): Promise<void> {
    const feed = await this.service.feed(query, request.originalUrl);
    if (tag(request, response, feed)) response.end();
    else response.type('application/atom+xml').send(feed);
  }

  @Get('publicities/:publicity')
  @Operation({ summary: 'One publicity with its entries, as a page', problems: ['fields-invalid', 'invalid-cursor'] })
  async one(
    @Param('publicity') id: string,
    @Query() query: PageOfEntriesQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await orFault(response, query.lang ?? 'zh', async () => {
      this.send(request, response, await this.service.one(id, query));
    });
  }

  @Get('objection-form/:publicity/:caseNumber')
  @Operation({ summary: 'The form by which anybody objects, as a page' })
  async form(
    @Param() target: Record<keyof Target, string>,
    @Query() { lang: language = 'zh' }: LanguageQuery,
    @Res() response: Response,
  ): Promise<void> {
    await orFault(response, language, async () => {
      sendPage(response, { status: 200, page: formPage({ ...target, language, token: await this.service.tokenFor(target) }) });
    });
  }

  @Post('objection-form/:publicity/:caseNumber')
  @Operation({
    summary: 'Takes that form: the only operation that reads one, for nobody who is signed in',
    description: 'The hidden token of the page stands for an idempotency key: sent twice it is one objection.',
    problems: ['too-many-requests'],
  })
  async object(
    @Param() target: Record<keyof Target, string>,
    @Query() { lang: language = 'zh' }: LanguageQuery,
    @Body() body: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await orFault(response, language, async () => {
      const taken = await this.service.object(target, body, addressKey(request.ip));
      const page = taken.ok
        ? receiptPage(taken.code, language)
        : formPage({ ...target, ...taken, language, fault: saidInFull(taken.fault, language) });
      sendPage(response, { status: taken.ok ? 202 : PROBLEMS[taken.fault].status, page });
    });
  }

  private send(request: Request, response: Response, page: string): void {
    if (tag(request, response, page)) response.end();
    else sendPage(response, { status: 200, page });
  }
}
