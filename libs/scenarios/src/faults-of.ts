import { isDeepStrictEqual } from 'node:util';
import { type Played } from './play-scenario';
import { type Expected, type WrittenDocument } from './scenario';
import { type ToldDocument } from './tell-documents';
import { recordEventsOf } from './tell-record-events';

/** Where a play ended otherwise than the story tells, one line a fault; empty where it kept to it. */
export function faultsOf(expected: Expected, played: Played): readonly string[] {
  return [
    ...faultOf('the outcome', expected.outcome, played.outcome),
    ...faultsOfList('path', expected.path, played.path),
    ...faultsOfList('notices', expected.notices, played.notices),
    ...faultsOfList('records', expected.records ?? [], played.records),
    ...faultsOfList('record events', expected.recordEvents ?? [], recordEventsOf(played.recordLives)),
    ...faultsOfDocuments(expected.documents ?? [], played.documents),
    ...faultsOfList('department messages', expected.departmentMessages ?? [], played.departmentMessages),
    ...faultsOfList('payments', expected.payments ?? [], played.payments),
    ...(expected.publicities === undefined ? [] : faultsOfList('publicities', expected.publicities, played.publicities)),
    ...(expected.accounts === undefined ? [] : faultsOfList('accounts', expected.accounts, played.accounts)),
    ...Object.entries(expected.dueDates).flatMap(([id, day]) => faultOf(`the last day of ${id}`, day, played.dueDates[id])),
    ...played.incidents.map((incident) => `an incident stayed open: ${incident}`),
    ...(played.audit.ok ? [] : ['the audit trail is not whole']),
  ];
}

const told = (value: unknown): string => (value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value));

function faultOf(what: string, expected: unknown, got: unknown): readonly string[] {
  return isDeepStrictEqual(expected, got) ? [] : [`${what} should be ${told(expected)}, and is ${told(got)}`];
}

/** Name, number and status of each, and what must stand in it. */
function faultsOfDocuments(expected: readonly WrittenDocument[], got: readonly ToldDocument[]): readonly string[] {
  const unsaid = expected.flatMap(({ document, says = [] }, index) =>
    says
      .filter((part) => got[index]?.texts.some((text) => text.includes(part)) !== true)
      .map((part) => `document number ${String(index + 1)}, ${document}, should say "${part}"`),
  );
  return [...faultsOfList('documents', expected.map(headOf), got.map(headOf)), ...unsaid];
}

const headOf = ({ document, number, status }: WrittenDocument): WrittenDocument => ({
  document,
  ...(number === undefined ? {} : { number }),
  ...(status === undefined ? {} : { status }),
});

/** The first difference tells where to look; what comes after it follows from it. */
function faultsOfList(what: string, expected: readonly unknown[], got: readonly unknown[]): readonly string[] {
  const places = Array.from({ length: Math.max(expected.length, got.length) }, (_none, index) => index);
  const first = places.find((index) => !isDeepStrictEqual(expected[index], got[index]));
  return first === undefined ? [] : faultOf(`${what}, number ${String(first + 1)},`, expected[first], got[first]);
}
