import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { asOrganisationId, type OrganisationId } from '#contract';
import { administer, findCounty, listSubordinate, type Organisation, type OrganisationView, putOrganisationIn } from '#store';
import { requireCounty } from '../../auth/require-county';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { type AddOrganisationDto, type OrganisationDto, type OrganisationsDto } from './organisations.dto';

/** The organisations of the county; each change stands in the administration's trail. */
@Injectable()
export class OrganisationsService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async list(actor: Actor): Promise<OrganisationsDto> {
    await requireCounty(this.parts, actor, 'manage-people');
    return { organisations: (await this.all()).map(organisationDto) };
  }

  async add(actor: Actor, { parentId, kind, name }: AddOrganisationDto): Promise<OrganisationDto> {
    await requireCounty(this.parts, actor, 'manage-people');
    const { region } = await this.get(parentId);
    const organisation = { id: asOrganisationId(`${kind}-${randomUUID().slice(0, 8)}`), parentId, kind, name, region };
    return this.put(actor, 'organisation-added', organisation);
  }

  async rename(actor: Actor, id: OrganisationId, name: string): Promise<OrganisationDto> {
    await requireCounty(this.parts, actor, 'manage-people');
    const { parentId, kind, region, email } = await this.get(id);
    const rest = { ...(parentId === undefined ? {} : { parentId }), ...(email === undefined ? {} : { email }) };
    return this.put(actor, 'organisation-renamed', { id, kind, name, region, ...rest });
  }

  private async put(
    actor: Actor,
    kind: 'organisation-added' | 'organisation-renamed',
    organisation: Organisation,
  ): Promise<OrganisationDto> {
    const { store, wall } = this.parts;
    const entry = { at: wall(), actor: actor.personId, kind, organisation: organisation.id, detail: { name: organisation.name } };
    await administer(store, entry, (transaction) => putOrganisationIn(transaction, organisation));
    return organisationDto(organisation);
  }

  private async all(): Promise<readonly OrganisationView[]> {
    const { store, config } = this.parts;
    const county = await findCounty(store, config.region);
    return county === undefined ? [] : listSubordinate(store, county.id);
  }

  private async get(id: OrganisationId): Promise<OrganisationView> {
    const found = (await this.all()).find((each) => each.id === id);
    if (found === undefined) throw new ProblemError('unknown-organisation');
    return found;
  }
}

const organisationDto = ({ id, parentId, kind, name }: Organisation): OrganisationDto => ({
  id,
  ...(parentId === undefined ? {} : { parentId }),
  kind,
  name,
});
