import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CommandId, type OrganisationId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { IdOfCommand } from '../../http/command-id';
import { Operation } from '../../http/operation';
import { AddOrganisationDto, OrganisationDto, OrganisationsDto, RenameOrganisationDto } from './organisations.dto';
import { OrganisationsService } from './organisations.service';

const DOOR = ['not-permitted', 'not-signed-in', 'session-expired'] as const;

@ApiTags('administration')
@Controller('api/organisations')
export class OrganisationsController {
  constructor(private readonly service: OrganisationsService) {}

  @Get()
  @Needs('manage-people')
  @Operation({ summary: 'The county with every organisation below it', answers: OrganisationsDto, problems: DOOR })
  list(@CurrentActor() actor: Actor): Promise<OrganisationsDto> {
    return this.service.list(actor);
  }

  @Post()
  @Needs('manage-people')
  @Operation({
    summary: 'Add an organisation below another',
    answers: OrganisationDto,
    status: 201,
    command: true,
    problems: ['unknown-organisation', 'fields-invalid', ...DOOR],
  })
  add(@CurrentActor() actor: Actor, @IdOfCommand() id: CommandId, @Body() body: AddOrganisationDto): Promise<OrganisationDto> {
    return this.service.add(actor, id, body);
  }

  @Post(':id/rename')
  @Needs('manage-people')
  @Operation({
    summary: 'Give an organisation another name',
    answers: OrganisationDto,
    command: true,
    problems: ['unknown-organisation', 'fields-invalid', ...DOOR],
  })
  rename(
    @CurrentActor() actor: Actor,
    @IdOfCommand() command: CommandId,
    @Param('id') id: OrganisationId,
    @Body() { name }: RenameOrganisationDto,
  ): Promise<OrganisationDto> {
    return this.service.rename(actor, command, { id, name });
  }
}
