import { randomUUID } from 'node:crypto';
import { unzipSync } from 'fflate';
import request from 'supertest';
import { createLog } from './log/create-log';
import { addressesOf, type Things } from './testing/addresses-of';
import { createTestApi, type TestApi, type TestPerson } from './testing/create-test-api';
import { type ApiDocument, listOperations, type ListedOperation } from './testing/list-operations';
import { post } from './testing/test-case';
import { type Secret, type SecretCounty, type SecretName, SECRETS, settleSecrets } from './testing/settle-secrets';
import { textOfPdf } from './testing/text-of-pdf';

type Seen = 'whole' | 'masked';
type Reader = Pick<TestPerson, 'token'>;
type Telling = Partial<Record<SecretName, Seen>>;

/** What is public of a case that everybody may object to. */
const PUBLIC = { name: 'masked' } as const satisfies Telling;
const HELPING = {
  name: 'whole',
  identityNumber: 'masked',
  phone: 'masked',
  account: 'masked',
  illness: 'whole',
  upload: 'whole',
  reviewer: 'masked',
  expert: 'masked',
} as const satisfies Telling;
const PARTY = { ...HELPING, identityNumber: 'whole', phone: 'whole', account: 'whole' } as const satisfies Telling;
/** What the office itself thinks and asks. */
const WORK = {
  opinion: 'whole',
  expertOpinion: 'whole',
  departmentAnswer: 'whole',
  objection: 'whole',
  reviewer: 'whole',
  expert: 'whole',
  helper: 'whole',
  evidenceGiver: 'whole',
} as const satisfies Telling;
const HANDLING = {
  ...WORK,
  name: 'whole',
  identityNumber: 'whole',
  phone: 'whole',
  account: 'masked',
  illness: 'whole',
  upload: 'whole',
} as const satisfies Telling;
const CONSOLE = { name: 'masked', identityNumber: 'masked', phone: 'masked', account: 'masked' } as const satisfies Telling;

/** What the answers to somebody tell, of all there is to ask: what is not listed, never; what is, somewhere, and no more of it. */
const MAY_TELL = {
  applicant: { ...PARTY, helper: 'whole' },
  helper: { ...HELPING, helper: 'whole' },
  son: HELPING,
  manager: PARTY,
  reviewer: HANDLING,
  clerk: HANDLING,
  policy: { ...HANDLING, objector: 'whole', objectorPhone: 'whole', letter: 'whole' },
  exchanger: HANDLING,
  // The illness, and never whose; nor what others think of it.
  expert: { ...CONSOLE, illness: 'whole', upload: 'whole', expert: 'whole', reviewer: 'masked', helper: 'masked' },
  villager: { ...PUBLIC, evidenceGiver: 'whole' },
  // Who could stand in for a colleague of the same post.
  otherTownship: { ...PUBLIC, reviewer: 'whole' },
  otherInstitution: PUBLIC,
  supervisor: { ...WORK, ...CONSOLE, name: 'whole' },
  accountant: { name: 'whole', account: 'whole' },
  // What the department was asked, and its own answer.
  department: { ...PUBLIC, identityNumber: 'whole', departmentAnswer: 'whole' },
  otherDepartment: PUBLIC,
  program: { ...PUBLIC, identityNumber: 'whole', departmentAnswer: 'whole' },
  operator: CONSOLE,
  processOwner: CONSOLE,
  // Whose accounts they are.
  securityAdministrator: { name: 'whole', reviewer: 'whole', expert: 'whole', helper: 'whole', evidenceGiver: 'whole' },
  // Who of the staff did what.
  auditor: { ...PUBLIC, reviewer: 'whole', expert: 'whole', helper: 'whole' },
  withoutPost: PUBLIC,
  anybody: PUBLIC,
} as const satisfies Readonly<Record<string, Telling>>;

type Role = keyof typeof MAY_TELL;

/** A stream that never ends, which brings no content; a package that is made of everything, for the archivist alone (archive.test.ts). */
const NOT_WALKED = ['get /api/events', 'get /api/cases/{id}/archive'];

let api: TestApi;
let document: ApiDocument;
let county: SecretCounty;
let things: Things;
/** Every role reads everything: a minute here, more on a machine that is busy with other things. */
const WALK_MS = 900_000;

const walked = new Map<Role, readonly Told[]>();
const logged: string[] = [];
beforeAll(async () => {
  api = await createTestApi({}, { log: createLog('info', { write: (line) => void logged.push(line) }) });
  const { body } = await request(api.server).get('/api/openapi.json').expect(200);
  document = body as ApiDocument;
  county = await settleSecrets(api);
  things = { ...county.ids, ...WORDS, '?tasks': county.ids['task'] ?? [] };
  for (const role of ROLES) walked.set(role, await walk(await CAST[role]()));
}, WALK_MS);
afterAll(() => api.close());

/** What there is none of here; each has its own test of who reads it. */
const UNANSWERED: readonly string[] = [
  'get /api/process-uploads/{id}',
  'get /api/scenario-runs/{id}',
  'get /api/scenario-runs/{id}/results/{no}',
  'get /api/process-uploads/{id}/scenarios',
  'get /api/demo-clock',
  'get /api/drafts/{id}',
  'get /api/drafts/{id}/application',
  'get /api/incidents/{id}',
  'post /api/incidents/outcomes',
  'get /api/batches/{batch}',
  'get /api/batches/{batch}/cases',
  'get /api/batches/{batch}/documents',
  'get /api/batches/{batch}/issue-list',
  'get /api/bulk-runs/{id}',
  'get /api/bulk-runs/{id}/items',
  'get /api/migrations/{id}',
  'get /api/migrations/{id}/cases',
  'get /api/partners/{organisation}/exports/{no}/file',
  'get /api/panels/{id}',
  'get /api/processes/{id}/guide',
  'get /api/rosters/{id}',
  'get /api/rosters/{id}/rows',
  'get /api/rosters/{id}/report',
];

const WORDS: Things = {
  process: ['aid', 'grant'],
  version: ['1'],
  since: ['1'],
  kind: ['medical-card'],
  organisation: ['civil-affairs'],
  no: ['1'],
  '?element': ['inquiry'],
  '?kind': ['medical-card', 'township'],
  '?format': ['csv'],
  '?document': ['decision'],
};

/** Doors that only read, but are asked with a body: so that what is looked for stands in no address. */
const ASKED: Readonly<Record<string, (county: SecretCounty) => readonly object[]>> = {
  'post /api/case-search': () => [{ identityNumber: SECRETS.identityNumber.whole }],
  'post /api/record-search': () => [{ identityNumber: SECRETS.identityNumber.whole }],
  'post /api/identity-tag-search': () => [{ identityNumber: SECRETS.identityNumber.whole, purpose: '核对身份' }],
  'post /api/cases/{id}/objections/{objection}/objector': () => [{ purpose: '核查异议' }],
  'post /api/issued-documents/print': ({ ids }) => (ids['issued'] ?? []).map((id) => ({ ids: [id] })),
  'post /api/objections/lookup': ({ objectionCode: code }) => [{ code }],
  'post /api/tracking': ({ numbers }) => numbers.map((number) => ({ number, identityTail: SECRETS.identityNumber.whole.slice(-6) })),
  'post /api/audit/search': () => [{ purpose: '年度审计', from: '2026-03-01', until: '2026-03-31' }],
  'post /api/incidents/outcomes': () => [{ ids: [] }],
};

const WALKED = (operation: ListedOperation): boolean =>
  (operation.method === 'get' || operation.name in ASKED) && !NOT_WALKED.includes(operation.name);

interface Told {
  readonly operation: string;
  readonly secret: SecretName;
  readonly seen: Seen;
}

/** Everything that the answers to one person tell; nobody in particular where there is none. */
async function walk(person: Reader | undefined): Promise<readonly Told[]> {
  await api.store.pool.query('DELETE FROM rate_limits');
  const told: Told[] = [];
  for (const operation of listOperations(document).filter(WALKED)) {
    for (const address of addressesOf(operation, document, things)) {
      for (const body of ASKED[operation.name]?.(county) ?? [undefined]) {
        const text = await ask({ operation, address, body }, person);
        told.push(...toldBy(text).map((each) => ({ ...each, operation: operation.name })));
      }
    }
  }
  return told;
}

interface Question {
  readonly operation: ListedOperation;
  readonly address: string;
  readonly body: object | undefined;
}

async function ask({ operation, address, body }: Question, person: Reader | undefined): Promise<string> {
  const sent = request(api.server)[operation.method](address).buffer(true).parse(bytesOf);
  if (person !== undefined) void sent.auth(person.token, { type: 'bearer' });
  const answer = await (body === undefined ? sent : sent.set('Idempotency-Key', randomUUID()).send(body));
  reached.add(answer.status < 400 ? operation.name : '');
  return wordsIn(answer.body as Buffer);
}
const reached = new Set<string>();

const bytesOf: Parameters<request.Test['parse']>[0] = (response, done) => {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts)));
};

function wordsIn(body: Buffer): string {
  if (body.subarray(0, 5).toString() === '%PDF-') return `${body.toString('latin1')}${textOfPdf(body)}`;
  if (body.subarray(0, 2).toString() !== 'PK') return body.toString();
  return Object.values(unzipSync(body))
    .map((file) => wordsIn(Buffer.from(file)))
    .join('\n');
}

const NAMES = Object.keys(SECRETS) as readonly SecretName[];

const toldBy = (text: string): readonly Pick<Told, 'secret' | 'seen'>[] =>
  NAMES.flatMap((secret): readonly Pick<Told, 'secret' | 'seen'>[] => {
    const { whole, masked }: Secret = SECRETS[secret];
    if (text.includes(whole)) return [{ secret, seen: 'whole' }];
    return masked !== undefined && text.includes(masked) ? [{ secret, seen: 'masked' }] : [];
  });

/** The program of the department that is asked, which has a key and no account. */
async function partnerProgram(): Promise<Pick<TestPerson, 'token'>> {
  const operator = await api.person('运维', 'system-operator@county');
  const path = '/api/partners/civil-affairs';
  const put = request(api.server).put(path).auth(operator.token, { type: 'bearer' }).set('Idempotency-Key', 'the-program-of-civil-affairs');
  await put.send({ channel: 'api' }).expect(200);
  const { body } = await post(api, operator, `${path}/keys`, { purpose: 'client' }).expect(201);
  return { token: (body as { secret: string }).secret };
}

const CAST = {
  applicant: () => county.people.applicant,
  helper: () => county.people.helper,
  son: () => county.people.son,
  manager: () => county.people.manager,
  reviewer: () => county.people.reviewer,
  clerk: () => county.people.clerk,
  policy: () => county.people.policy,
  expert: () => county.people.expert,
  villager: () => county.people.villager,
  otherTownship: () => api.person('旁人', 'reviewer-1@south', 'intake-clerk@south'),
  otherInstitution: () => api.person('旁人', 'institution-manager@south'),
  supervisor: () => api.person('旁人', 'supervisor@county'),
  accountant: () => api.person('旁人', 'accountant@county'),
  department: () => api.person('旁人', 'liaison@civil-affairs'),
  otherDepartment: () => api.person('旁人', 'liaison@hospital'),
  exchanger: () => api.person('旁人', 'primary-post@county'),
  program: partnerProgram,
  operator: () => api.person('旁人', 'system-operator@county'),
  processOwner: () => api.person('旁人', 'process-owner@county'),
  securityAdministrator: () => api.person('旁人', 'security-administrator@county'),
  auditor: () => api.person('旁人', 'auditor@county'),
  withoutPost: () => api.person('旁人'),
  anybody: () => undefined,
} as const satisfies Record<Role, () => Reader | undefined | Promise<Reader>>;

const ROLES = Object.keys(MAY_TELL) as readonly Role[];

describe.each(ROLES)('%s', (role) => {
  const may: Telling = MAY_TELL[role];
  const toldTo = (): readonly Told[] => walked.get(role) ?? [];

  it('is told nothing of people but what the table says', () => {
    const leaks = toldTo().filter(({ secret, seen }) => may[secret] === undefined || (seen === 'whole' && may[secret] === 'masked'));
    expect([...new Set(leaks.map(({ operation, secret, seen }) => `${operation}: ${secret} ${seen}`))]).toEqual([]);
  });

  it('is told what the table says', () => {
    const untold = NAMES.filter(
      (secret) => may[secret] !== undefined && !toldTo().some((each) => each.secret === secret && each.seen === may[secret]),
    );
    expect(untold).toEqual([]);
  });
});

it('has an answer to every question for somebody, so that the table tells of all of them', () => {
  const asked = listOperations(document)
    .filter(WALKED)
    .map(({ name }) => name);
  expect(asked.filter((name) => !reached.has(name))).toEqual(UNANSWERED);
});

it('is written in no line of the log', () => {
  const lines = logged.join('');
  expect(logged.length).toBeGreaterThan(1_000);
  expect(NAMES.filter((secret) => lines.includes(SECRETS[secret].whole))).toEqual([]);
});
