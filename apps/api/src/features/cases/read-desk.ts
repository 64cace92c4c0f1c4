import { type Actor } from '#access';
import { type Calendar } from '#calendar';
import { type Definition } from '#cases';
import { type CaseView, listOrganisations, listPeople, listPublicitiesOfCase, type Store, type TaskView } from '#store';
import { type Parts } from '../../parts';
import { postName } from '../inbox/post-name';
import { caseActions } from './case-actions';
import { type CopiedToDto, type DeskDto } from './desk.dto';
import { openPanels } from './open-panels';
import { readStandings } from './read-standings';
import { type Reader } from './reader';
import { waitsFor } from './waits-for';

/** What was read of a case already. */
interface KnownCase {
  readonly definition: Definition;
  readonly tasks: readonly TaskView[];
  readonly calendar: Calendar;
  readonly now: Date;
}

type Names = ReadonlyMap<string, string>;

/** A case as staff have it before them beside its tasks: what it waits for, who keeps out, who got a copy, and what may be done. */
export async function readDesk(
  parts: Parts,
  found: CaseView,
  { known, actor, reader }: { readonly known: KnownCase; readonly actor: Actor; readonly reader: Reader },
): Promise<DeskDto> {
  const { definition, tasks, calendar, now } = known;
  const { store } = parts;
  const panels = openPanels(definition, tasks);
  const [isPublic, { offices, people }, standings] = await Promise.all([
    isPublicNow(store, found, now),
    namesOf(store, found, tasks),
    panels.size === 0 ? undefined : readStandings(parts, definition, [found.id]),
  ]);
  return {
    actions: caseActions({ actor, reader, found, tasks, now, isPublic }),
    waitsFor: waitsFor(found, tasks, { definition, calendar, now, panels, names: offices, reader }),
    panels: standings?.get(found.id) ?? [],
    recused: (found.scope.recused ?? []).map((id) => ({ id, name: people.get(id) ?? '' })),
    copies: (found.scope.copiedTo ?? []).map((copy) => copiedTo(copy, { offices, people })),
    ...(found.batch === undefined ? {} : { batch: found.batch }),
  };
}

/** Under inquiry it is shown on, and further objections join. */
async function isPublicNow(store: Store, { id, status }: CaseView, now: Date): Promise<boolean> {
  if (status === 'closed') return false;
  const publicities = await listPublicitiesOfCase(store, id);
  return publicities.some(({ spans }) => {
    const last = spans.at(-1);
    if (last === undefined || last.shownUntil !== undefined) return false;
    return last.closedAt !== undefined || last.closesAt === undefined || last.closesAt > now;
  });
}

/** Names of everybody that the desk names, in two reads. */
async function namesOf(store: Store, { scope }: CaseView, tasks: readonly TaskView[]): Promise<{ offices: Names; people: Names }> {
  const copies = scope.copiedTo ?? [];
  const offered = tasks.flatMap(({ offeredTo }) => offeredTo.map(({ organisationId }) => organisationId));
  const offices = [...new Set([...offered, ...copies.flatMap(({ organisationId }) => organisationId ?? [])])];
  const people = [...new Set([...(scope.recused ?? []), ...copies.flatMap(({ personId }) => personId ?? [])])];
  const [organisations, persons] = await Promise.all([
    offices.length === 0 ? [] : listOrganisations(store, offices),
    people.length === 0 ? [] : listPeople(store, people),
  ]);
  const named = (each: { readonly id: string; readonly name: string }): readonly [string, string] => [each.id, each.name];
  return { offices: new Map(organisations.map(named)), people: new Map(persons.map(named)) };
}

type Copy = NonNullable<CaseView['scope']['copiedTo']>[number];

function copiedTo({ personId, post, organisationId }: Copy, { offices, people }: { offices: Names; people: Names }): CopiedToDto {
  if (personId !== undefined) return { person: { id: personId, name: people.get(personId) ?? '' } };
  if (organisationId === undefined || post === undefined) return {};
  const organisation = { id: organisationId, name: offices.get(organisationId) ?? organisationId };
  return { office: { postName: postName(post), organisation } };
}
