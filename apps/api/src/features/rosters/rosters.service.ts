import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { uuidv7 } from '#cases';
import { type CommandId } from '#contract';
import {
  comesTooEarly,
  decideRoster,
  getRosterKind,
  receiveRoster,
  type RosterDecision,
  writeRosterReport,
  writeRosterRows,
} from '#rosters';
import {
  findRoster,
  findRosterKind,
  listOrganisations,
  listRosterKinds,
  listRosterRows,
  listRosters,
  type Roster,
  type RosterKindRow,
  type Store,
} from '#store';
import { once } from '../../http/once';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { type OrganisationNames, rosterDto, rosterKindDto, rosterRowDto } from './roster-dto';
import { type RosterReach, rosterReach, reachesOrganisation } from './roster-reach';
import {
  type RosterDto,
  type RosterKindListDto,
  type RosterListDto,
  type RosterQuery,
  type RosterRowListDto,
  type RosterRowsQuery,
  type SendRosterDto,
  type SendRowsDto,
} from './rosters.dto';

const ROSTERS = 50;
const ROWS = 200;

/** Rosters, for the department that sends a kind and for the bureau that gets them all. */
@Injectable()
export class RostersService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async kinds(actor: Actor): Promise<RosterKindListDto> {
    const reach = await this.reachOf(actor);
    const kinds = await listRosterKinds(this.parts.store, this.parts.config.region);
    const reached = kinds.filter(({ organisationId }) => reachesOrganisation(reach, organisationId));
    const names = await namesOf(this.parts.store, reached);
    return { kinds: reached.map((kind) => rosterKindDto(kind, names)) };
  }

  async send(actor: Actor, id: CommandId, { content, ...sent }: SendRosterDto & { readonly content: Buffer }): Promise<RosterDto> {
    const { content: kindContent } = await this.getKind(actor, sent.kind);
    const { config, cases, signals, wall } = this.parts;
    const at = await cases.businessNow(wall());
    if (comesTooEarly(sent.asOf, at)) throw tooEarly();
    const sha256 = createHash('sha256').update(content).digest('hex');
    const kept = await once(
      this.parts,
      { actor, id, body: JSON.stringify([sent.kind, sent.asOf, sent.badRows, sha256]) },
      async ({ store }) => {
        const place = { store, folder: config.filesFolder };
        const file = {
          ...sent,
          id: uuidv7(wall()),
          kind: getRosterKind(kindContent),
          region: config.region,
          content,
          by: actor.personId,
          at,
        };
        return told(store, actor, await receiveRoster(place, file));
      },
    );
    signals.wakeRoster(kept.id);
    return kept;
  }

  async sendRows(actor: Actor, id: CommandId, { rows, ...sent }: SendRowsDto): Promise<RosterDto> {
    const kind = getRosterKind((await this.getKind(actor, sent.kind)).content);
    const lines = rows.map(({ identityNumber, name, tag, from, until }) => ({
      identityNumber,
      name,
      ...(tag === undefined ? {} : { tag }),
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    }));
    return this.send(actor, id, { ...sent, content: await writeRosterRows(kind, lines) });
  }

  async list(actor: Actor, { kind, before }: RosterQuery): Promise<RosterListDto> {
    const reach = await this.reachOf(actor);
    const page = { ...(kind === undefined ? {} : { kind }), ...(before === undefined ? {} : { before }), limit: ROSTERS };
    const organisations = reach === 'all' ? {} : { organisations: reach };
    const rosters = await listRosters(this.parts.store, { region: this.parts.config.region, ...organisations, ...page });
    const names = await namesOf(this.parts.store, rosters);
    return { rosters: rosters.map((roster) => rosterDto(roster, actor, names)) };
  }

  async status(actor: Actor, id: string): Promise<RosterDto> {
    return told(this.parts.store, actor, await this.getRoster(actor, id));
  }

  async rows(actor: Actor, id: string, { fate, after }: RosterRowsQuery): Promise<RosterRowListDto> {
    await this.getRoster(actor, id);
    const page = { ...(fate === undefined ? {} : { fate }), ...(after === undefined ? {} : { after }), limit: ROWS };
    return { rows: (await listRosterRows(this.parts.store, id, page)).map(rosterRowDto) };
  }

  async report(actor: Actor, id: string): Promise<AsyncIterable<Buffer>> {
    await this.getRoster(actor, id);
    return writeRosterReport(this.parts.store, id);
  }

  async decide(actor: Actor, id: CommandId, decision: { readonly id: string; readonly decision: RosterDecision }): Promise<RosterDto> {
    await this.getRoster(actor, decision.id);
    const { signals, wall } = this.parts;
    const kept = await once(this.parts, { actor, id, body: JSON.stringify(decision) }, async ({ store, cases }) => {
      const decided = await decideRoster(store, { ...decision, by: actor.personId, at: await cases.businessNow(wall()) });
      if (!decided.ok) throw new ProblemError(decided.code);
      return told(store, actor, decided.roster);
    });
    signals.wakeRoster(decision.id);
    return kept;
  }

  private reachOf(actor: Actor): Promise<RosterReach> {
    return rosterReach(this.parts.store, actor, this.parts.config.region);
  }

  private async getKind(actor: Actor, id: string): Promise<RosterKindRow> {
    const kind = await findRosterKind(this.parts.store, id);
    if (kind?.region !== this.parts.config.region || !reachesOrganisation(await this.reachOf(actor), kind.organisationId))
      throw new ProblemError('unknown-roster-kind');
    return kind;
  }

  private async getRoster(actor: Actor, id: string): Promise<Roster> {
    const roster = await findRoster(this.parts.store, id);
    if (roster?.region !== this.parts.config.region || !reachesOrganisation(await this.reachOf(actor), roster.organisationId))
      throw new ProblemError('unknown-roster');
    return roster;
  }
}

const told = async (store: Store, actor: Actor, roster: Roster): Promise<RosterDto> =>
  rosterDto(roster, actor, await namesOf(store, [roster]));

async function namesOf(store: Store, of: readonly Pick<Roster, 'organisationId'>[]): Promise<OrganisationNames> {
  const found = await listOrganisations(store, [...new Set(of.map(({ organisationId }) => organisationId))]);
  return new Map(found.map(({ id, name }) => [id, name]));
}

const tooEarly = (): ProblemError =>
  new ProblemError('fields-invalid', { errors: [{ path: '/asOf', code: 'maximum', zh: '不得晚于今天', en: 'must not be after today' }] });
