import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { type Actor } from '#access';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { Operation } from '../../http/operation';
import { sendFile } from '../../http/send-file';
import { VersionPipe } from './version-pipe';
import { ProcessHeadListDto, VersionListDto } from './definitions.dto';
import { DefinitionsService } from './definitions.service';
import { FolderChangeDto } from './folder-change.dto';
import { VersionDetailDto } from './version-detail.dto';

const DOOR = ['not-permitted', 'not-signed-in', 'session-expired'] as const;
const number = new VersionPipe();

@ApiTags('versions and migration')
@Controller('api')
export class DefinitionsController {
  constructor(private readonly service: DefinitionsService) {}

  @Get('definitions')
  @Needs('read-definitions')
  @Operation({ summary: 'Processes of the county with the version that holds', answers: ProcessHeadListDto, problems: DOOR })
  list(@CurrentActor() actor: Actor): Promise<ProcessHeadListDto> {
    return this.service.list(actor);
  }

  @Get('processes/:id/versions')
  @Needs('read-definitions')
  @Operation({
    summary: 'Versions of a process, with the open cases of each',
    answers: VersionListDto,
    problems: ['unknown-process', ...DOOR],
  })
  versions(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<VersionListDto> {
    return this.service.versions(actor, id);
  }

  @Get('processes/:id/versions/:version')
  @Needs('read-definitions')
  @Operation({
    summary: 'A version as people read it: diagram, forms, decisions, texts and parameters',
    answers: VersionDetailDto,
    problems: ['unknown-version', ...DOOR],
  })
  version(
    @CurrentActor() actor: Actor,
    @Param('id') processId: string,
    @Param('version', number) version: number,
  ): Promise<VersionDetailDto> {
    return this.service.version(actor, { processId, version });
  }

  @Get('processes/:id/versions/:version/difference/:since')
  @Needs('read-definitions')
  @Operation({
    summary: 'What a version has otherwise than another: elements of the diagram, and every other file line by line',
    answers: FolderChangeDto,
    problems: ['unknown-version', ...DOOR],
  })
  difference(
    @CurrentActor() actor: Actor,
    @Param('id') processId: string,
    @Param('version', number) version: number,
    @Param('since', number) since: number,
  ): Promise<FolderChangeDto> {
    return this.service.difference(actor, { processId, version }, since);
  }

  @Get('processes/:id/versions/:version/folder')
  @Needs('read-definitions')
  @ApiProduces('application/zip')
  @Operation({ summary: 'The process folder of a version as ZIP', problems: ['unknown-version', ...DOOR] })
  async folder(
    @CurrentActor() actor: Actor,
    @Param('id') processId: string,
    @Param('version', number) version: number,
    @Res() response: Response,
  ): Promise<void> {
    sendFile(response, await this.service.folder(actor, { processId, version }));
  }
}
