import { type Actor } from '#access';
import { IDENTITY_TAGS, isIdentityTag, type OrganisationId } from '#contract';
import { maskIdentityNumber, maskName } from '#forms';
import { COLUMNS, faultText, getRosterKind } from '#rosters';
import { type Roster, type RosterKindRow, type RosterRowView } from '#store';
import { type RosterDto, type RosterKindDto, type RosterRowDto } from './rosters.dto';

/** Names of organisations by their ids. */
export type OrganisationNames = ReadonlyMap<OrganisationId, string>;

/** A kind as whoever sends it needs to know it. */
export function rosterKindDto({ content, appliedAsOf, organisationId }: RosterKindRow, names: OrganisationNames): RosterKindDto {
  const { id, name, organisation, mode, columns } = getRosterKind(content);
  const headers = Object.values(columns).flatMap((column) => column.headers[0] ?? []);
  const organisationName = names.get(organisationId) ?? organisation;
  return { id, name, organisation, organisationName, mode, columns: headers, ...(appliedAsOf === undefined ? {} : { appliedAsOf }) };
}

/** A roster without what it was made of, as this person sees it. */
export const rosterDto = (roster: Roster, { personId }: Actor, names: OrganisationNames): RosterDto => ({
  id: roster.id,
  kind: roster.kind,
  kindName: getRosterKind(roster.kindContent).name,
  organisation: roster.organisationId,
  organisationName: names.get(roster.organisationId) ?? roster.organisationId,
  sentByYou: roster.sentBy === personId,
  asOf: roster.asOf,
  badRows: roster.badRows,
  state: roster.state,
  ...(roster.refusal === undefined ? {} : { refusal: roster.refusal }),
  ...(roster.refusedLine === undefined ? {} : { refusedLine: roster.refusedLine }),
  doubts: roster.doubts,
  rows: roster.rows,
  counts: roster.counts,
  toldCases: roster.toldCases,
  receivedAt: roster.receivedAt.toISOString(),
});

const columnText = (name: string): string => new Map<string, string>(Object.entries(COLUMNS)).get(name) ?? name;

/** A line, masked. */
export const rosterRowDto = ({ no, line, person, tag, from, until, fate, fault, faultColumn }: RosterRowView): RosterRowDto => ({
  no,
  ...(line === undefined ? {} : { line }),
  ...(person === undefined ? {} : { name: maskName(person.name), identityNumber: maskIdentityNumber(person.identityNumber) }),
  ...(tag === undefined ? {} : { tag, tagName: isIdentityTag(tag) ? IDENTITY_TAGS[tag] : tag }),
  ...(from === undefined ? {} : { from }),
  ...(until === undefined ? {} : { until }),
  fate,
  ...(fault === undefined ? {} : { fault, reason: faultText(fault) }),
  ...(faultColumn === undefined ? {} : { column: columnText(faultColumn) }),
});
