import { Body, Controller, Get, Param, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CommandId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { IdOfCommand } from '../../http/command-id';
import { IdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import { ProblemError } from '../../problem/problem-error';
import { CheckedUploadDto, DeployedUploadDto, DeployUploadDto, ProcessUploadDto } from './process-uploads.dto';
import { ProcessUploadsService } from './process-uploads.service';
import { type UploadedZip } from './read-upload';

const DOOR = ['not-permitted', 'not-signed-in', 'session-expired'] as const;
const uploadId = new IdPipe('unknown-upload');
const SCHEMA = { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } };

@ApiTags('versions and migration')
@Controller('api/process-uploads')
export class ProcessUploadsController {
  constructor(private readonly service: ProcessUploadsService) {}

  @Post()
  @Needs('deploy-process')
  @UseInterceptors(FileInterceptor('file'))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: SCHEMA })
  @Operation({
    summary: 'Hand in a process folder as ZIP, to be checked; nothing is deployed',
    status: 201,
    answers: ProcessUploadDto,
    command: true,
    problems: ['folder-unreadable', 'body-too-large', 'fields-invalid', ...DOOR],
  })
  upload(@CurrentActor() actor: Actor, @IdOfCommand() id: CommandId, @UploadedFile() file?: UploadedZip): Promise<ProcessUploadDto> {
    if (file !== undefined) return this.service.upload(actor, id, file);
    throw new ProblemError('fields-invalid', { errors: [{ path: '/file', code: 'required', zh: '缺少文件', en: 'is missing' }] });
  }

  @Get(':id')
  @Needs('deploy-process')
  @Operation({
    summary: 'What deploy would say of an upload now, and how it differs from the version in force',
    answers: CheckedUploadDto,
    problems: ['unknown-upload', ...DOOR],
  })
  check(@CurrentActor() actor: Actor, @Param('id', uploadId) id: string): Promise<CheckedUploadDto> {
    return this.service.check(actor, id);
  }

  @Post(':id/deployment')
  @Needs('deploy-process')
  @Operation({
    summary: 'Make an upload without errors the version for new cases, with the reason',
    status: 201,
    answers: DeployedUploadDto,
    command: true,
    problems: ['unknown-upload', 'folder-refused', 'fields-invalid', ...DOOR],
  })
  deploy(
    @CurrentActor() actor: Actor,
    @Param('id', uploadId) upload: string,
    @Body() wish: DeployUploadDto,
    @IdOfCommand() id: CommandId,
  ): Promise<DeployedUploadDto> {
    return this.service.deploy(actor, upload, { wish, id });
  }
}
