import { Body, Controller, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CommandId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { IdOfCommand } from '../../http/command-id';
import { Operation } from '../../http/operation';
import { ProblemError } from '../../problem/problem-error';
import { ApplicationFileCheckDto, ApplicationFileDto, ApplicationFileRunDto } from './application-files.dto';
import { ApplicationFilesService } from './application-files.service';

const SCHEMA = {
  type: 'object',
  required: ['file', 'processId', 'ground', 'badRows'],
  properties: {
    file: { type: 'string', format: 'binary' },
    processId: { type: 'string' },
    townshipId: { type: 'string' },
    ground: { type: 'string' },
    badRows: { type: 'string', enum: ['skip', 'refuse'] },
    common: { type: 'string' },
  },
};

@ApiTags('bulk runs')
@Controller('api/bulk-run-files')
export class ApplicationFilesController {
  constructor(private readonly service: ApplicationFilesService) {}

  @Post()
  @UseInterceptors(FileInterceptor('file'))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: SCHEMA })
  @Operation({
    summary: 'Apply for the people of a file, CSV (UTF-8 or GB18030) or XLSX, one a line, at most 5000; a worker does it as a bulk run',
    description:
      'The first row names the columns: fields of the form of the application by name or title. The same file again is the same bulk run.',
    status: 201,
    answers: ApplicationFileRunDto,
    command: true,
    problems: ['lines-refused', 'body-too-large', 'fields-invalid', 'not-permitted', 'not-signed-in', 'session-expired'],
  })
  order(
    @CurrentActor() actor: Actor,
    @Body() body: ApplicationFileDto,
    // The bytes of the file say whether it came before; the key is asked of every command.
    @IdOfCommand() _id: CommandId,
    @UploadedFile() file?: { readonly buffer: Buffer },
  ): Promise<ApplicationFileRunDto> {
    return this.service.order(actor, { ...body, content: contentOf(file) });
  }

  @Post('check')
  @UseInterceptors(FileInterceptor('file'))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: SCHEMA })
  @Operation({
    summary: 'What would become of such a file: how many lines are good, and what is wrong with the others; nothing is kept',
    answers: ApplicationFileCheckDto,
    problems: ['body-too-large', 'fields-invalid', 'not-permitted', 'not-signed-in', 'session-expired'],
  })
  check(
    @CurrentActor() actor: Actor,
    @Body() body: ApplicationFileDto,
    @UploadedFile() file?: { readonly buffer: Buffer },
  ): Promise<ApplicationFileCheckDto> {
    return this.service.check(actor, { ...body, content: contentOf(file) });
  }
}

function contentOf(file: { readonly buffer: Buffer } | undefined): Buffer {
  if (file !== undefined) return file.buffer;
  throw new ProblemError('fields-invalid', { errors: [{ path: '/file', code: 'required', zh: '缺少文件', en: 'is missing' }] });
}
