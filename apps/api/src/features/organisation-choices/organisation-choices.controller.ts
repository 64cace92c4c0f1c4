import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { findCounty, listSubordinate } from '#store';
import { Operation } from '../../http/operation';
import { PARTS, type Parts } from '../../parts';
import { OrganisationChoicesDto, OrganisationChoicesQueryDto } from './organisation-choices.dto';

@ApiTags('applications')
@Controller('api/organisation-choices')
export class OrganisationChoicesController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Get()
  @Operation({
    summary: 'Townships, villages or institutions of this region by name, to choose from in a form',
    answers: OrganisationChoicesDto,
    problems: ['fields-invalid', 'not-signed-in', 'session-expired'],
  })
  async list(@Query() { kind }: OrganisationChoicesQueryDto): Promise<OrganisationChoicesDto> {
    const { store, config } = this.parts;
    const county = await findCounty(store, config.region);
    const found = county === undefined ? [] : await listSubordinate(store, county.id, kind);
    return {
      organisations: found.map(({ id, name, parentId }) => ({ id, name, ...(parentId === undefined ? {} : { parentId }) })),
    };
  }
}
