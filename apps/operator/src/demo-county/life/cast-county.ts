import { type Actor } from '#access';
import { asOrganisationId, type PersonId } from '#contract';
import { type Cast, type CastMember, resolvePeople, type Scenario } from '#scenarios';
import { findOrganisation, getActor, insertPerson, putOrganisation, putPosting, type Store } from '#store';
import { demoPersonId } from '../demo-person-id';
import { DEMO_STAFF } from '../staff';
import { type Span } from './plan-life';
import { type Random } from './random';
import { type Resident } from './residents';

const SINCE = '2020-01-01';
const DAY_MS = 86_400_000;

/** A cast whose parts may pass to whomever a lot has chosen. */
export interface CountyCast extends Cast {
  recast(key: string, person: PersonId): void;
  readonly people: ReadonlyMap<string, PersonId>;
}

/** Casts stories with the staff of the county; who is missing, a person or an organisation, comes to it for good. */
export class County {
  private readonly staff = new Map<string, readonly string[]>(
    DEMO_STAFF.map(({ username, postings }) => [username, postings.map((posting) => posting.join(' '))]),
  );

  /** Whoever has no account holds no post when the county is handed over: no lot may fall on them then. */
  private get term(): { readonly validFrom: string; readonly validUntil: string } {
    return { validFrom: SINCE, validUntil: new Date(this.span.until.getTime() - DAY_MS).toISOString().slice(0, 10) };
  }

  constructor(
    private readonly store: Store,
    private readonly random: Random,
    private readonly span: Pick<Span, 'from' | 'until'>,
  ) {}

  /** Somebody of the county for every part, nobody in two of them. */
  async engage(scenario: Scenario, resident: Resident): Promise<CountyCast> {
    await this.foundOrganisations(scenario);
    const people = new Map<string, PersonId>();
    for (const [key, member] of Object.entries(scenario.people)) {
      const id = key === scenario.case.applicant ? await this.settle(resident) : await this.holderOf(key, member, new Set(people.values()));
      people.set(key, id);
    }
    const idOf = (key: string): PersonId => people.get(key) ?? demoPersonId(key);
    return {
      people,
      recast: (key, person) => people.set(key, person),
      actor: (key, at): Promise<Actor> => getActor(this.store, idOf(key), at),
      keyOf: (id) => [...people].find(([, person]) => person === id)?.[0] ?? id,
      resolve: (data) => resolvePeople(data, idOf),
    };
  }

  private async settle({ name, identityNumber, phone }: Resident): Promise<PersonId> {
    const id = demoPersonId(`resident ${identityNumber}`);
    if (this.staff.has(id)) return id;
    this.staff.set(id, []);
    await insertPerson(this.store, { id, name, identityNumber, phone, email: `${phone}@huiban.example`, createdAt: this.span.from });
    return id;
  }

  private async holderOf(key: string, { name, posts }: CastMember, taken: ReadonlySet<PersonId>): Promise<PersonId> {
    const wanted = posts.map(({ post, organisation }) => `${post} ${organisation}`);
    const fits = [...this.staff].filter(
      ([username, held]) => wanted.length > 0 && wanted.every((posting) => held.includes(posting)) && !taken.has(demoPersonId(username)),
    );
    const username = this.random.pick(fits)?.[0] ?? `${key} ${wanted.join(' ')} ${String(taken.size)}`;
    const id = demoPersonId(username);
    if (this.staff.has(username)) return id;
    this.staff.set(username, wanted);
    await insertPerson(this.store, { id, name, createdAt: this.span.from });
    for (const { post, organisation } of posts)
      await putPosting(this.store, { personId: id, post, organisationId: asOrganisationId(organisation), ...this.term });
    return id;
  }

  private async foundOrganisations({ case: file, people, organisations = [] }: Scenario): Promise<void> {
    const root = asOrganisationId(file.organisation);
    const held = Object.values(people).flatMap(({ posts }) => posts.map(({ organisation }) => organisation));
    for (const text of new Set([...held, ...organisations, ...[file.applicantOrganisation].filter((id) => id !== undefined)])) {
      const id = asOrganisationId(text);
      if ((await findOrganisation(this.store, id)) !== undefined) continue;
      await putOrganisation(this.store, { id, parentId: root, kind: 'institution', name: id, region: file.region });
    }
  }
}
