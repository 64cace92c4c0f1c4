import { ScenarioError } from './errors';
import { type Fault } from './fault';
import { faultLine } from './say-fault';
import { kindFaults } from './kind-faults';
import { type Scenario, type Step } from './scenario';

interface Keys {
  readonly needs: readonly string[];
  readonly may: readonly string[];
}

/** Keys of a step on the task of an element. */
function onTask(...needs: readonly string[]): Keys {
  return { needs: ['at', 'do', 'by', 'element', ...needs], may: ['refused', 'stage', 'process'] };
}

const STEP_KEYS = {
  complete: onTask('data'),
  claim: onTask(),
  release: onTask(),
  return: onTask(),
  resume: onTask(),
  reoffer: onTask(),
  urge: onTask(),
  assign: onTask('to'),
  delegate: onTask('to', 'reason'),
  transfer: onTask('to', 'reason'),
  'send-back': onTask('to', 'secondPass', 'reason'),
  'take-back': onTask('reason'),
  hold: onTask('until', 'reason'),
  'add-signers': onTask('signers', 'order', 'reason'),
  'withdraw-signers': onTask(),
  sign: { needs: ['at', 'do', 'by', 'element', 'decision'], may: ['opinion', 'refused', 'stage', 'process'] },
  'ask-supplement': onTask('items'),
  'withdraw-supplement': onTask(),
  supplement: onTask('answers'),
  copy: onTask('to'),
  except: onTask('to', 'reason', 'basis'),
  'fail-job': { needs: ['at', 'do', 'element', 'code', 'reason'], may: ['stage', 'process'] },
  retry: onTask(),
  message: { needs: ['at', 'do', 'message', 'payload'], may: ['by', 'correlation', 'refused', 'stage', 'process'] },
  answer: { needs: ['at', 'do', 'organisation', 'message', 'data'], may: ['by', 'refused', 'stage', 'process'] },
  object: { needs: ['at', 'do', 'reason'], may: ['name', 'phone', 'refused', 'stage', 'process'] },
  evidence: { needs: ['at', 'do', 'by', 'place', 'kind'], may: ['stage', 'process'] },
  withdraw: { needs: ['at', 'do', 'by'], may: ['refused', 'stage', 'process'] },
  recuse: { needs: ['at', 'do', 'by', 'reason'], may: ['refused', 'stage', 'process'] },
  'pause-clock': { needs: ['at', 'do', 'by', 'clock', 'basis', 'reason'], may: ['refused', 'stage', 'process'] },
  'resume-clock': { needs: ['at', 'do', 'by', 'clock', 'reason'], may: ['refused', 'stage', 'process'] },
  job: { needs: ['at', 'do', 'element'], may: ['gives', 'stage', 'process'] },
  'book-elsewhere': { needs: ['at', 'do', 'person', 'kind', 'aidFen'], may: ['deductibleFen', 'stage', 'process'] },
  'tag-elsewhere': { needs: ['at', 'do', 'identityNumber', 'tag', 'organisation'], may: ['until', 'stage', 'process'] },
  wait: { needs: ['at', 'do'], may: ['stage', 'process'] },
} as const satisfies Readonly<Record<Step['do'], Keys>>;

/** Everything that may happen in a step. */
export const STEP_KINDS: readonly Step['do'][] = (Object.keys(STEP_KEYS) as (keyof typeof STEP_KEYS)[]).toSorted();

const PARTS: readonly (readonly [part: string, keys: Keys])[] = [
  [
    '',
    { needs: ['name', 'story', 'case', 'people', 'start', 'steps', 'expect'], may: ['zh', 'after', 'organisations', 'records', 'tags'] },
  ],
  ['case', { needs: ['region', 'organisation', 'township'], may: ['applicant', 'applicantOrganisation', 'agent'] }],
  ['start', { needs: ['at', 'by', 'element', 'data'], may: ['refusedBefore'] }],
  [
    'expect',
    {
      needs: ['outcome', 'path', 'notices', 'dueDates'],
      may: ['records', 'recordEvents', 'documents', 'departmentMessages', 'payments', 'publicities', 'accounts'],
    },
  ],
];

const CHINESE: (typeof PARTS)[number] = ['zh', { needs: ['name', 'story'], may: [] }];
const partsOf = (story: unknown): typeof PARTS => (fieldOf(story, 'zh') === undefined ? PARTS : [...PARTS, CHINESE]);

/** Reads a scenario file; `unreadable-scenario` with every fault that is seen: a misspelt key would otherwise tell another story. */
export function parseScenario(file: string, text: string): Scenario {
  const read = readScenario(text);
  if (read.ok) return read.scenario;
  throw new ScenarioError('unreadable-scenario', `${file}: ${read.faults.map(faultLine).join('; ')}`, read.faults);
}

/** What stands in a scenario file, or every fault that is seen in it. */
export type ReadScenario = { readonly ok: true; readonly scenario: Scenario } | { readonly ok: false; readonly faults: readonly Fault[] };

/** As `parseScenario` for what somebody may be writing still. */
export function readScenario(text: string): ReadScenario {
  const json = readJson(text);
  if (!json.ok) return { ok: false, faults: [{ kind: 'no-json', got: json.reason }] };
  const shape = partsOf(json.value).flatMap(([part, keys]) =>
    faultsOf({ about: part === '' ? 'the file' : part }, part === '' ? json.value : fieldOf(json.value, part), keys),
  );
  const steps = fieldOf(json.value, 'steps');
  const faults = [...shape, ...(Array.isArray(steps) ? steps.flatMap(faultsOfStep) : [{ kind: 'no-list', about: 'steps' } as const])];
  if (faults.length > 0) return { ok: false, faults };
  const kinds = kindFaults(json.value);
  if (kinds.length > 0) return { ok: false, faults: kinds };
  const scenario = json.value as Scenario;
  const wrong = [...strangersIn(scenario), ...backwardsIn(scenario)];
  return wrong.length > 0 ? { ok: false, faults: wrong } : { ok: true, scenario };
}

function readJson(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: string } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : 'unreadable' };
  }
}

function faultsOfStep(step: unknown, index: number): readonly Fault[] {
  const kind = fieldOf(step, 'do');
  const keys = new Map<unknown, Keys>(Object.entries(STEP_KEYS)).get(kind);
  const place = { step: index + 1, about: 'it' };
  return keys === undefined
    ? [{ kind: 'step-unknown', ...place, expected: Object.keys(STEP_KEYS).join(', ') }]
    : faultsOf(place, step, keys);
}

function faultsOf(place: Pick<Fault, 'about' | 'step'>, value: unknown, { needs, may }: Keys): readonly Fault[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [{ kind: 'no-object', ...place }];
  const missing = needs.filter((key) => !Object.hasOwn(value, key));
  const unknown = Object.keys(value).filter((key) => !needs.includes(key) && !may.includes(key));
  return [
    ...missing.map((expected): Fault => ({ kind: 'key-missing', ...place, expected })),
    ...unknown.map((got): Fault => ({ kind: 'key-unknown', ...place, got })),
  ];
}

/** Keys of people whom the cast does not list. */
function strangersIn({ people, case: file, start, steps }: Scenario): readonly Fault[] {
  const tried = (start.refusedBefore ?? []).map(({ by }) => by);
  const named = [file.applicant, file.agent, start.by, ...tried, ...steps.flatMap(namedIn)];
  const strangers = new Set(named.filter((key) => key !== undefined && !Object.hasOwn(people, key)));
  return [...strangers].map((key) => ({ kind: 'stranger', about: key ?? '' }));
}

/** Whoever acts in a step, and whomever it is given to. */
function namedIn(step: Step): readonly string[] {
  const to = 'to' in step && step.do !== 'send-back' ? [step.to].flat().filter((key) => !key.includes(' of ')) : [];
  return [...('by' in step && step.by !== undefined ? [step.by] : []), ...('signers' in step ? step.signers : []), ...to];
}

function backwardsIn({ start, steps }: Scenario): readonly Fault[] {
  const instants = [start, ...steps].map(({ at }) => new Date(at).getTime());
  return steps.flatMap((_step, index) =>
    // Written so that an unreadable instant is a fault too.
    (instants[index + 1] ?? Number.NaN) >= (instants[index] ?? Number.NaN) ? [] : [{ kind: 'backwards', step: index + 1 } as const],
  );
}

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? new Map<string, unknown>(Object.entries(value)).get(key) : undefined;
