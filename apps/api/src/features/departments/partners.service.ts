import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { asOrganisationId, type CommandId } from '#contract';
import {
  addPartnerKey,
  countDeliveries,
  endPartnerKey,
  EVERY_PROCESS,
  findCounty,
  findOrganisation,
  findPartner,
  listOrganisations,
  listPartnerKeys,
  listPartnerLog,
  listPartners,
  listPeople,
  listSubordinate,
  listSubscriptions,
  type OrganisationKind,
  type Partner,
  type PartnerKey,
  partnerSecret,
  putPartner,
  putSubscriptions,
} from '#store';
import { mayCall } from '#webhooks';
import { requireCounty } from '../../auth/require-county';
import { uuidOf } from '../../http/command-id';
import { once } from '../../http/once';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import {
  type AddKeyDto,
  type EndKeyDto,
  type KeyDto,
  type KeysDto,
  type NewKeyDto,
  type PartnerDto,
  type PartnerLogDto,
  type PartnerLogQueryDto,
  type PartnersDto,
  type PutPartnerDto,
  type SubscriptionsDto,
} from './partners.dto';

const DEFAULTS = { width: 4, timeoutSeconds: 10, giveUpHours: 72 } as const;
const PAGE = 100;
/** Whoever is no part of the bureau itself. */
const OUTSIDE: ReadonlySet<OrganisationKind> = new Set(['department', 'institution']);

/** Who asks, and under which key. */
interface Asked {
  readonly actor: Actor;
  readonly id: CommandId;
}

@Injectable()
export class PartnersService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async list(actor: Actor): Promise<PartnersDto> {
    await this.enter(actor);
    const partners = await listPartners(this.parts.store);
    return {
      partners: await this.told(partners),
      others: await this.others(new Set(partners.map(({ organisationId }) => organisationId))),
    };
  }

  async read(actor: Actor, organisation: string): Promise<PartnerDto> {
    await this.enter(actor);
    const [partner] = await this.told([await this.partner(organisation)]);
    if (partner === undefined) throw new ProblemError('unknown-partner');
    return partner;
  }

  private async others(partners: ReadonlySet<string>): Promise<PartnersDto['others']> {
    const { store, config } = this.parts;
    const county = await findCounty(store, config.region);
    const all = county === undefined ? [] : await listSubordinate(store, county.id);
    return all.filter(({ id, kind }) => OUTSIDE.has(kind) && !partners.has(id)).map(({ id, name }) => ({ id, name }));
  }

  /** Partners with their names, and how much waits for each. */
  private async told(partners: readonly Partner[]): Promise<readonly PartnerDto[]> {
    const { store } = this.parts;
    const [counts, found] = await Promise.all([
      countDeliveries(store),
      listOrganisations(
        store,
        partners.map(({ organisationId }) => organisationId),
      ),
    ]);
    const names = new Map(found.map(({ id, name }) => [id, name]));
    return partners.map((partner) => ({
      ...partnerDto(partner),
      name: names.get(partner.organisationId) ?? partner.organisationId,
      ...(counts.get(partner.organisationId) ?? { waiting: 0, dead: 0 }),
    }));
  }

  async put({ actor, id }: Asked, organisation: string, body: PutPartnerDto): Promise<PartnerDto> {
    await this.enter(actor);
    const { store } = this.parts;
    const organisationId = asOrganisationId(organisation);
    if ((await findOrganisation(store, organisationId)) === undefined) throw new ProblemError('unknown-organisation');
    const { channel, endpoint, silenceHours } = body;
    this.checkEndpoint(body);
    const { width, timeoutSeconds, giveUpHours } = { ...DEFAULTS, ...given(body) };
    const settings = { organisationId, channel, endpoint, width, timeoutMs: timeoutSeconds * 1_000, giveUpHours, silenceHours };
    const by = await this.by(actor);
    await once(this.parts, { actor, id, body: JSON.stringify(['partner', settings]) }, async (within) => {
      await putPartner(within.store, settings, by);
      return {};
    });
    return this.read(actor, organisation);
  }

  async keys(actor: Actor, organisation: string): Promise<KeysDto> {
    await this.enter(actor);
    return { keys: (await listPartnerKeys(this.parts.store, organisation)).map(keyDto) };
  }

  /** Keys hold by the wall clock: a demo clock must not end them. Sent again, it tells the same secret, which no answer keeps. */
  async addKey({ actor, id }: Asked, organisation: string, { purpose, validFrom }: AddKeyDto): Promise<NewKeyDto> {
    await this.enter(actor);
    const { organisationId } = await this.partner(organisation);
    const secret = partnerSecret(this.parts.store, purpose, id);
    const key = { id: uuidOf(id), organisationId, purpose, validFrom: validFrom === undefined ? this.parts.wall() : new Date(validFrom) };
    const by = await this.by(actor);
    const body = JSON.stringify(['partner-key', organisation, purpose, validFrom]);
    const added = await once(this.parts, { actor, id, body }, async ({ store }) => {
      await addPartnerKey(store, { ...key, secret }, by);
      return keyDto(key);
    });
    return { ...added, secret };
  }

  async endKey({ actor, id }: Asked, ended: { readonly organisation: string; readonly key: string }, { until }: EndKeyDto): Promise<void> {
    await this.enter(actor);
    const { organisation, key } = ended;
    const by = await this.by(actor);
    const given = { id: key, organisationId: organisation, until: until === undefined ? this.parts.wall() : new Date(until) };
    await once(this.parts, { actor, id, body: JSON.stringify(['end-partner-key', ended, until]) }, async ({ store }) => {
      if (!(await endPartnerKey(store, given, by))) throw new ProblemError('unknown-partner');
      return {};
    });
  }

  async subscriptions(actor: Actor, organisation: string): Promise<SubscriptionsDto> {
    await this.enter(actor);
    return { subscriptions: [...(await listSubscriptions(this.parts.store, organisation))] };
  }

  async subscribe({ actor, id }: Asked, organisation: string, { subscriptions }: SubscriptionsDto): Promise<SubscriptionsDto> {
    await this.enter(actor);
    const { cases, config, wall } = this.parts;
    const { organisationId, channel } = await this.partner(organisation);
    if (channel !== 'webhook') throw new ProblemError('channel-not-webhook');
    for (const process of new Set(subscriptions.map((each) => each.process))) {
      const known = process === EVERY_PROCESS || (await cases.findProcess(process, { region: config.region, wall: wall() })) !== undefined;
      if (!known) throw new ProblemError('unknown-process');
    }
    const by = await this.by(actor);
    await once(this.parts, { actor, id, body: JSON.stringify(['subscriptions', organisation, subscriptions]) }, async ({ store }) => {
      await putSubscriptions(store, { organisationId, subscriptions }, by);
      return {};
    });
    return this.subscriptions(actor, organisation);
  }

  async log(actor: Actor, organisation: string, { before }: PartnerLogQueryDto): Promise<PartnerLogDto> {
    await this.enter(actor);
    const entries = await listPartnerLog(this.parts.store, { organisationId: organisation, before, limit: PAGE });
    const last = entries.at(-1);
    const people = await listPeople(
      this.parts.store,
      entries.flatMap(({ actor }) => actor ?? []),
    );
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return {
      entries: entries.map(({ id, at, actor, action, detail }) => ({
        ...{ id, at: at.toISOString(), action, detail },
        ...(actor && { actor, actorName: names.get(actor) ?? '' }),
      })),
      ...(last === undefined || entries.length < PAGE ? {} : { next: last.id }),
    };
  }

  /** The worker would post nothing to such an address, so that it is refused here already. */
  private checkEndpoint({ channel, endpoint }: PutPartnerDto): void {
    if (endpoint === undefined && channel !== 'webhook') return;
    if (endpoint !== undefined && mayCall(endpoint, this.parts.config.partnerLoopback)) return;
    const [code, zh, en] =
      endpoint === undefined
        ? (['required', '推送方式须填写地址', 'is missing'] as const)
        : (['format', '须为不含用户名和密码的 https 地址', 'must be https, without user and password'] as const);
    throw new ProblemError('fields-invalid', { errors: [{ path: '/endpoint', code, zh, en }] });
  }

  private async partner(organisation: string): Promise<Partner> {
    const partner = await findPartner(this.parts.store, organisation);
    if (partner === undefined) throw new ProblemError('unknown-partner');
    return partner;
  }

  /** Partners are the county's, and their keys open all that it exchanges: a post in a township opens none. */
  private enter(actor: Actor): Promise<void> {
    return requireCounty(this.parts, actor, 'manage-partners');
  }

  private async by({ personId }: Actor) {
    const { cases, wall } = this.parts;
    return { at: await cases.businessNow(wall()), actor: personId };
  }
}

const given = (body: PutPartnerDto): Partial<Pick<PutPartnerDto, keyof typeof DEFAULTS>> =>
  Object.fromEntries(Object.entries(body).filter(([name, value]) => Object.hasOwn(DEFAULTS, name) && value !== undefined));

const keyDto = ({ id, purpose, validFrom, validUntil }: PartnerKey): KeyDto => ({
  id,
  purpose,
  validFrom: validFrom.toISOString(),
  ...(validUntil && { validUntil: validUntil.toISOString() }),
});

const partnerDto = ({
  timeoutMs,
  failingSince,
  retryAt,
  heardAt,
  silentSince,
  ...partner
}: Partner): Omit<PartnerDto, 'name' | 'waiting' | 'dead'> => ({
  organisationId: partner.organisationId,
  channel: partner.channel,
  ...(partner.endpoint !== undefined && { endpoint: partner.endpoint }),
  width: partner.width,
  timeoutSeconds: timeoutMs / 1_000,
  giveUpHours: partner.giveUpHours,
  ...(partner.silenceHours !== undefined && { silenceHours: partner.silenceHours }),
  failures: partner.failures,
  ...(failingSince && { failingSince: failingSince.toISOString() }),
  ...(retryAt && { retryAt: retryAt.toISOString() }),
  heardAt: heardAt.toISOString(),
  ...(silentSince && { silentSince: silentSince.toISOString() }),
});
