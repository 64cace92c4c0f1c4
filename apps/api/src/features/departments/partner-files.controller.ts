import { Body, Controller, Get, Param, Post, Query, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { type Actor } from '#access';
import { type CommandId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { IdOfCommand } from '../../http/command-id';
import { NumberPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import { ProblemError } from '../../problem/problem-error';
import {
  AnswerFileDto,
  ExportDto,
  ExportFileQueryDto,
  ExportsDto,
  ExportsQueryDto,
  FilePartnersDto,
  MakeExportDto,
  ReceiveExportDto,
} from './partner-files.dto';
import { PartnerFilesService } from './partner-files.service';

const DOOR = ['fields-invalid', 'not-permitted', 'not-signed-in', 'session-expired'] as const;
const exportNo = new NumberPipe('unknown-export');
const SCHEMA = { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } };

/** Files for organisations that have no system of their own, and the files of their answers; for posts at the county's own office. */
@ApiTags('partner-files')
@Controller('api')
export class PartnerFilesController {
  constructor(private readonly service: PartnerFilesService) {}

  @Get('file-partners')
  @Needs('exchange-files')
  @Operation({ summary: 'Organisations that get files, and how much waits for each', answers: FilePartnersDto, problems: DOOR })
  partners(@CurrentActor() actor: Actor): Promise<FilePartnersDto> {
    return this.service.partners(actor);
  }

  @Get('partners/:organisation/exports')
  @Needs('exchange-files')
  @Operation({ summary: 'What waits for an export, and the exports that were made, by pages', answers: ExportsDto, problems: DOOR })
  list(@CurrentActor() actor: Actor, @Param('organisation') organisation: string, @Query() query: ExportsQueryDto): Promise<ExportsDto> {
    return this.service.list(actor, organisation, query);
  }

  @Post('partners/:organisation/exports')
  @Needs('exchange-files')
  @Operation({
    summary: 'Put the waiting messages of a type, at most 5,000, into the next export; each is in one only',
    answers: ExportDto,
    status: 201,
    command: true,
    problems: ['channel-not-file', 'nothing-to-export', 'unknown-partner', ...DOOR],
  })
  make(
    @CurrentActor() actor: Actor,
    @Param('organisation') organisation: string,
    @IdOfCommand() id: CommandId,
    @Body() body: MakeExportDto,
  ): Promise<ExportDto> {
    return this.service.make(actor, id, { organisation, ...body });
  }

  @Get('partners/:organisation/exports/:no/file')
  @Needs('exchange-files')
  @Operation({
    summary: 'The file of an export, as often as needed; who took it is noted',
    description: 'Its first column, huiban_message, is the id by which an answer finds its message.',
    problems: ['unknown-export', ...DOOR],
  })
  async file(
    @CurrentActor() actor: Actor,
    @Param('organisation') organisation: string,
    @Param('no', exportNo) no: number,
    @Query() { format = 'csv' }: ExportFileQueryDto,
    @Res() response: Response,
  ): Promise<void> {
    const { name, type, parts } = await this.service.file(actor, { organisationId: organisation, no }, format);
    response.setHeader('Content-Type', type);
    response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
    response.setHeader('Cache-Control', 'private, no-store');
    for await (const part of parts) response.write(part);
    response.end();
  }

  @Post('partners/:organisation/exports/:no/receive')
  @Needs('exchange-files')
  @Operation({
    summary: 'Record who has taken the file there, and when; what is recorded once stays',
    answers: ExportDto,
    command: true,
    problems: ['unknown-export', ...DOOR],
  })
  receive(
    @CurrentActor() actor: Actor,
    @Param('organisation') organisation: string,
    @Param('no', exportNo) no: number,
    @IdOfCommand() id: CommandId,
    @Body() body: ReceiveExportDto,
  ): Promise<ExportDto> {
    return this.service.receive(actor, id, { organisationId: organisation, no, ...body });
  }

  @Post('partners/:organisation/answer-files')
  @Needs('exchange-files')
  @UseInterceptors(FileInterceptor('file'))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: SCHEMA })
  @Operation({
    summary: 'Read a file of answers, CSV (UTF-8 or GB18030) or XLSX, at most 1,000 lines, with the fate of each',
    description: 'The first row names the columns: huiban_message, and the fields of the form of the answer by name or title.',
    answers: AnswerFileDto,
    command: true,
    problems: ['body-too-large', 'unknown-partner', ...DOOR],
  })
  answers(
    @CurrentActor() actor: Actor,
    @Param('organisation') organisation: string,
    // The bytes of the file say whether it was read before; the key is asked of every command.
    @IdOfCommand() _id: CommandId,
    @UploadedFile() file?: { readonly buffer: Buffer },
  ): Promise<AnswerFileDto> {
    if (file !== undefined) return this.service.answers(actor, organisation, file.buffer);
    throw new ProblemError('fields-invalid', { errors: [{ path: '/file', code: 'required', zh: '缺少文件', en: 'is missing' }] });
  }
}
