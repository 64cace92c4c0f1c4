import { Body, Controller, Get, Param, Post, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { type Actor } from '#access';
import { type CaseId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { IdempotencyKey } from '../../http/command-id';
import { IdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import { sendFile } from '../../http/send-file';
import { ProblemError } from '../../problem/problem-error';
import { DocumentDto, DocumentListDto, UploadDto } from './documents.dto';
import { DocumentsService } from './documents.service';

const SIGNED_IN = ['not-signed-in', 'session-expired'] as const;
const UPLOAD_SCHEMA = {
  type: 'object',
  required: ['file', 'kind'],
  properties: { file: { type: 'string', format: 'binary' }, kind: { type: 'string', example: 'diagnosis' } },
};

/** What multer makes of the file of a form. */
interface FormFile {
  readonly originalname: string;
  readonly buffer: Buffer;
}

@ApiTags('documents')
@Controller('api')
export class DocumentsController {
  constructor(private readonly service: DocumentsService) {}

  @Post('documents')
  @UseInterceptors(FileInterceptor('file'))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: UPLOAD_SCHEMA })
  @Operation({
    summary: 'Upload a jpg, png or pdf to be named in an application or a form',
    status: 201,
    answers: DocumentDto,
    command: true,
    problems: ['body-too-large', 'content-belies-name', 'fields-invalid', ...SIGNED_IN],
  })
  upload(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Body() { kind }: UploadDto,
    @UploadedFile() file?: FormFile,
  ): Promise<DocumentDto> {
    if (file === undefined) {
      const fault = { path: '/file', code: 'required', zh: '缺少文件', en: 'is missing' };
      throw new ProblemError('fields-invalid', { errors: [fault] });
    }
    return this.service.upload(actor, { kind, fileName: file.originalname, content: file.buffer, key });
  }

  @Get('documents/:id/content')
  @Operation({
    summary: 'The file, for its uploader, the parties and whoever may see medical data of the case',
    problems: ['unknown-document', 'not-permitted', ...SIGNED_IN],
  })
  async content(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('unknown-document')) id: string,
    @Res() response: Response,
  ): Promise<void> {
    sendFile(response, await this.service.content(actor, id));
  }

  @Get('cases/:id/documents')
  @Operation({ summary: 'Documents of a case', answers: DocumentListDto, problems: ['unknown-case', ...SIGNED_IN] })
  list(@CurrentActor() actor: Actor, @Param('id', new IdPipe('unknown-case')) id: CaseId): Promise<DocumentListDto> {
    return this.service.listOfCase(actor, id);
  }
}
