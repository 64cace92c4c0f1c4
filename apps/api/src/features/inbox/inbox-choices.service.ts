import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { type Definition } from '#cases';
import { listCurrentDefinitions, listSubordinate } from '#store';
import { PARTS, type Parts } from '../../parts';
import { mayFindByName } from './inbox-filter';
import { type InboxChoicesDto } from './inbox.dto';

const PLACES: readonly string[] = ['township', 'village'];

/** What an inbox can be narrowed to. */
@Injectable()
export class InboxChoicesService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async list(actor: Actor): Promise<InboxChoicesDto> {
    const { store, cases, config, wall } = this.parts;
    const heads = await listCurrentDefinitions(store, { region: config.region, wall: wall() });
    const definitions = await Promise.all(heads.map(({ hash }) => cases.findDefinition(hash)));
    return {
      processes: definitions.filter((definition) => definition !== undefined).map(processChoice),
      townships: await this.townships(actor),
      byName: mayFindByName(actor),
    };
  }

  private async townships({ postings }: Actor): Promise<InboxChoicesDto['townships']> {
    const offices = [...new Set(postings.map(({ organisationId }) => organisationId))];
    const below = (await Promise.all(offices.map((office) => listSubordinate(this.parts.store, office)))).flat();
    const names = new Map(below.filter(({ kind }) => PLACES.includes(kind)).map(({ id, name }) => [id, name]));
    return [...names].map(([id, name]) => ({ id, name }));
  }
}

const processChoice = ({ processId, graph }: Definition): InboxChoicesDto['processes'][number] => ({
  id: processId,
  name: graph.name,
  steps: Object.values(graph.nodes).flatMap((node) =>
    node.type === 'userTask' && !node.forApplicant ? [{ element: node.id, name: node.name ?? node.id }] : [],
  ),
});
