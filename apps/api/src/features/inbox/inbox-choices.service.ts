import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { type Definition } from '#cases';
import { listBatches, listCurrentDefinitions, listSubordinate, listTaskBatches, ORGANISATION_KINDS, type OrganisationView } from '#store';
import { PARTS, type Parts } from '../../parts';
import { batchKeyOf } from '../batches/batch-key';
import { businessDay, mayFindByName } from './inbox-filter';
import { type InboxChoicesDto } from './inbox.dto';

const BATCHES = 50;

/** What an inbox can be narrowed to. */
@Injectable()
export class InboxChoicesService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async list(actor: Actor): Promise<InboxChoicesDto> {
    const [processes, organisations, batches] = await Promise.all([this.processes(), this.organisations(actor), this.batches(actor)]);
    return { processes, organisations, batches, byName: mayFindByName(actor) };
  }

  private async processes(): Promise<InboxChoicesDto['processes']> {
    const { store, cases, config, wall } = this.parts;
    const heads = await listCurrentDefinitions(store, { region: config.region, wall: wall() });
    const definitions = await Promise.all(heads.map(({ hash }) => cases.findDefinition(hash)));
    return definitions.filter((definition) => definition !== undefined).map(processChoice);
  }

  private async organisations({ postings }: Actor): Promise<InboxChoicesDto['organisations']> {
    const offices = [...new Set(postings.map(({ organisationId }) => organisationId))];
    const below = (await Promise.all(offices.map((office) => listSubordinate(this.parts.store, office)))).flat();
    const known = new Map(below.map((each) => [each.id, each]));
    return [...known.values()].sort(byKindAndName).map(({ id, name, kind, parentId }) => {
      const township = kind === 'village' && parentId !== undefined ? known.get(parentId)?.name : undefined;
      return { id, name, kind, ...(township === undefined ? {} : { within: township }) };
    });
  }

  /** Of the cases that the actor's offices handle as far as the actor reads those, and of the actor's own tasks: an expert reads no cases. */
  private async batches(actor: Actor): Promise<readonly string[]> {
    const { store, cases, config, wall } = this.parts;
    const { region, organisations } = batchKeyOf(actor, config.region, '');
    const day = businessDay(await cases.businessNow(wall()));
    const [ofOffices, ofTasks] = await Promise.all([
      organisations.length === 0 ? [] : listBatches(store, { region, organisations, limit: BATCHES }),
      listTaskBatches(store, { actor, ...day, region, limit: BATCHES }),
    ]);
    return [...new Set([...ofOffices, ...ofTasks])].sort().reverse().slice(0, BATCHES);
  }
}

const byKindAndName = (one: OrganisationView, other: OrganisationView): number =>
  ORGANISATION_KINDS.indexOf(one.kind) - ORGANISATION_KINDS.indexOf(other.kind) || one.name.localeCompare(other.name, 'zh');

const processChoice = ({ processId, graph }: Definition): InboxChoicesDto['processes'][number] => ({
  id: processId,
  name: graph.name,
  steps: Object.values(graph.nodes).flatMap((node) =>
    node.type === 'userTask' && !node.forApplicant ? [{ element: node.id, name: node.name ?? node.id }] : [],
  ),
});
