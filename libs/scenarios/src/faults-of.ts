import { isDeepStrictEqual } from 'node:util';
import { type Fault } from './fault';
import { type Played } from './play-scenario';
import { type Expected, type WrittenDocument } from './scenario';
import { type ToldDocument } from './tell-documents';
import { recordEventsOf } from './tell-record-events';

/** Where a play ended otherwise than the story tells; empty where it kept to it. */
export function faultsOf(expected: Expected, played: Played): readonly Fault[] {
  return [
    ...faultOf({ kind: 'outcome' }, expected.outcome, played.outcome),
    ...faultsOfList('path', expected.path, played.path),
    ...faultsOfList('notices', expected.notices, played.notices),
    ...faultsOfList('records', expected.records ?? [], played.records),
    ...faultsOfList('record events', expected.recordEvents ?? [], recordEventsOf(played.recordLives)),
    ...faultsOfDocuments(expected.documents ?? [], played.documents),
    ...faultsOfList('department messages', expected.departmentMessages ?? [], played.departmentMessages),
    ...faultsOfList('payments', expected.payments ?? [], played.payments),
    ...(expected.publicities === undefined ? [] : faultsOfList('publicities', expected.publicities, played.publicities)),
    ...(expected.accounts === undefined ? [] : faultsOfList('accounts', expected.accounts, played.accounts)),
    ...Object.entries(expected.dueDates).flatMap(([about, day]) => faultOf({ kind: 'last-day', about }, day, played.dueDates[about])),
    ...played.incidents.map((got) => ({ kind: 'incident', got }) as const),
    ...(played.audit.ok ? [] : [{ kind: 'audit' } as const]),
  ];
}

const told = (value: unknown): string | undefined => (value === undefined || typeof value === 'string' ? value : JSON.stringify(value));

function faultOf(fault: Fault, expected: unknown, got: unknown): readonly Fault[] {
  return isDeepStrictEqual(expected, got) ? [] : [{ ...fault, expected: told(expected), got: told(got) }];
}

/** Name, number and status of each, and what must stand in it. */
function faultsOfDocuments(expected: readonly WrittenDocument[], got: readonly ToldDocument[]): readonly Fault[] {
  const unsaid = expected.flatMap(({ document, says = [] }, index) =>
    says
      .filter((part) => got[index]?.texts.some((text) => text.includes(part)) !== true)
      .map((part): Fault => ({ kind: 'unsaid', number: index + 1, about: document, expected: part })),
  );
  return [...faultsOfList('documents', expected.map(headOf), got.map(headOf)), ...unsaid];
}

const headOf = ({ document, number, status }: WrittenDocument): WrittenDocument => ({
  document,
  ...(number === undefined ? {} : { number }),
  ...(status === undefined ? {} : { status }),
});

/** The first difference tells where to look; what comes after it follows from it. */
function faultsOfList(about: string, expected: readonly unknown[], got: readonly unknown[]): readonly Fault[] {
  const places = Array.from({ length: Math.max(expected.length, got.length) }, (_none, index) => index);
  const first = places.find((index) => !isDeepStrictEqual(expected[index], got[index]));
  return first === undefined ? [] : faultOf({ kind: 'item', about, number: first + 1 }, expected[first], got[first]);
}
