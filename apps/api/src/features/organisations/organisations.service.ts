import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { asOrganisationId, type CommandId, type OrganisationId } from '#contract';
import { administer, findCounty, listSubordinate, type Organisation, type OrganisationView, putOrganisationIn } from '#store';
import { requireCounty } from '../../auth/require-county';
import { uuidOf } from '../../http/command-id';
import { once } from '../../http/once';
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

  async add(actor: Actor, command: CommandId, { parentId, kind, name }: AddOrganisationDto): Promise<OrganisationDto> {
    await requireCounty(this.parts, actor, 'manage-people');
    const { region } = await this.get(parentId);
    const organisation = { id: asOrganisationId(`${kind}-${uuidOf(command).slice(0, 8)}`), parentId, kind, name, region };
    return this.put({ actor, id: command }, 'organisation-added', organisation);
  }

  async rename(
    actor: Actor,
    command: CommandId,
    { id, name }: { readonly id: OrganisationId; readonly name: string },
  ): Promise<OrganisationDto> {
    await requireCounty(this.parts, actor, 'manage-people');
    const { parentId, kind, region, email } = await this.get(id);
    const rest = { ...(parentId === undefined ? {} : { parentId }), ...(email === undefined ? {} : { email }) };
    return this.put({ actor, id: command }, 'organisation-renamed', { id, kind, name, region, ...rest });
  }

  private async put(
    asked: { readonly actor: Actor; readonly id: CommandId },
    kind: 'organisation-added' | 'organisation-renamed',
    organisation: Organisation,
  ): Promise<OrganisationDto> {
    const { id, name } = organisation;
    const entry = { at: this.parts.wall(), actor: asked.actor.personId, kind, organisation: id, detail: { name } };
    const answer = organisationDto(organisation);
    return once(this.parts, { ...asked, body: JSON.stringify([kind, answer]) }, async ({ store }) => {
      await administer(store, entry, (transaction) => putOrganisationIn(transaction, organisation));
      return answer;
    });
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
