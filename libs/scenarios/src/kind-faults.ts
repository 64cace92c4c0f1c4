import { type Fault } from './fault';

/** What a key of a story holds. */
type Kind = 'text' | 'number' | 'object' | 'list' | 'texts';

const HOLDS: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  list: (value) => Array.isArray(value),
  texts: (value) => typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string')),
};

const STEP: Readonly<Record<string, Kind>> = {
  ...{
    at: 'text',
    do: 'text',
    by: 'text',
    element: 'text',
    reason: 'text',
    basis: 'text',
    stage: 'text',
    process: 'text',
    refused: 'text',
  },
  ...{ to: 'texts', signers: 'texts', until: 'text', order: 'text', decision: 'text', opinion: 'text', clock: 'text', code: 'text' },
  ...{ message: 'text', organisation: 'text', correlation: 'text', place: 'text', kind: 'text', name: 'text', phone: 'text' },
  ...{ person: 'text', aidFen: 'number', deductibleFen: 'number', identityNumber: 'text', tag: 'text' },
  ...{ data: 'object', gives: 'object', items: 'list', answers: 'list' },
};
const MEMBER: Readonly<Record<string, Kind>> = { name: 'text', posts: 'list', relatives: 'list' };
const FILE: Readonly<Record<string, Kind>> = {
  ...{
    name: 'text',
    story: 'text',
    zh: 'object',
    people: 'object',
    organisations: 'texts',
    records: 'list',
    tags: 'list',
    after: 'object',
  },
};
const CHINESE: Readonly<Record<string, Kind>> = { name: 'text', story: 'text' };
const START: Readonly<Record<string, Kind>> = { at: 'text', by: 'text', element: 'text', data: 'object', refusedBefore: 'list' };
const CASE: Readonly<Record<string, Kind>> = {
  ...{ region: 'text', organisation: 'text', applicant: 'text', applicantOrganisation: 'text', agent: 'text' },
};
const EXPECT: Readonly<Record<string, Kind>> = {
  ...{ outcome: 'text', path: 'texts', notices: 'list', dueDates: 'object', records: 'list', recordEvents: 'list', documents: 'list' },
  ...{ departmentMessages: 'list', payments: 'list', publicities: 'list', accounts: 'list' },
};

/** Keys of a story that hold another kind of thing than they must; its parts and steps must be there. */
export function kindFaults(story: unknown): readonly Fault[] {
  const parts = entriesOf(story);
  const own = faultsIn({ about: 'the file' }, story, FILE);
  const inParts = (
    [
      ['zh', CHINESE],
      ['case', CASE],
      ['start', START],
      ['expect', EXPECT],
    ] as const
  ).flatMap(([part, kinds]) => faultsIn({ about: part }, parts.get(part), kinds));
  const people = [...entriesOf(parts.get('people'))].flatMap(([key, member]) => memberFaults(key, member));
  const steps = parts.get('steps');
  const inSteps = Array.isArray(steps) ? steps.flatMap((step, index) => faultsIn({ step: index + 1 }, step, STEP)) : [];
  return [...own, ...inParts, ...people, ...inSteps];
}

function memberFaults(key: string, member: unknown): readonly Fault[] {
  const about = `people.${key}`;
  const entries = entriesOf(member);
  const missing = ['name', 'posts'].filter((each) => !entries.has(each));
  return [...missing.map((expected): Fault => ({ kind: 'key-missing', about, expected })), ...faultsIn({ about }, member, MEMBER)];
}

function faultsIn({ about, step }: Pick<Fault, 'about' | 'step'>, value: unknown, kinds: Readonly<Record<string, Kind>>): readonly Fault[] {
  const known = new Map(Object.entries(kinds));
  const place = step === undefined ? { expected: about ?? '' } : { step };
  return [...entriesOf(value)].flatMap(([key, held]): readonly Fault[] => {
    const kind = known.get(key);
    return kind === undefined || HOLDS[kind](held) ? [] : [{ kind: 'wrong-kind', ...place, about: key, got: kind }];
  });
}

const entriesOf = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
