import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Actor } from '#access';
import { type CaseId } from '#contract';
import { findCase, insertDocument, listReadings, putEvidence, queryStore, writeDocumentContent } from '#store';
import {
  createTestCounty,
  daysLater,
  flow,
  MONDAY,
  processOf,
  publicity,
  REVIEW_FORM,
  type TestCounty,
} from '../../cases/src/testing/test-county';
import { packageCase } from './package-case';
import { verifyPackage } from './verify/verify-package';

const RETENTION = { name: 'archiveRetention', unit: 'year', region: '9999', effectiveFrom: '2026-01-01', source: '档案保管期限表' };
const DECISION = `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="rules" name="rules" namespace="https://huiban.dev/test">
  <decision id="verdict" name="verdict"><decisionTable id="table" hitPolicy="UNIQUE">
    <input id="in"><inputExpression id="said" typeRef="string"><text>review.decision</text></inputExpression></input>
    <output id="out" name="verdict" typeRef="string"/>
    <rule id="passed"><inputEntry id="a"><text>"pass"</text></inputEntry><outputEntry id="b"><text>"granted"</text></outputEntry></rule>
    <rule id="refused"><inputEntry id="c"><text>"refuse"</text></inputEntry><outputEntry id="d"><text>"denied"</text></outputEntry></rule>
  </decisionTable></decision></definitions>`;
const PROCESS = processOf(
  'kept',
  `<bpmn:startEvent id="start"/><bpmn:userTask id="review" name="初审" huiban:form="review" huiban:post="reviewer-1"/>
   <bpmn:businessRuleTask id="judge" huiban:decision="verdict" huiban:result="verdict"/><bpmn:sendTask id="serve" huiban:document="letter"/><bpmn:endEvent id="end"/>
   ${flow('start', 'review')}${flow('review', 'judge')}${flow('judge', 'serve')}${flow('serve', 'end')}`,
  {
    'forms/review.json': REVIEW_FORM,
    'decisions/rules.dmn': DECISION,
    'documents/letter.json': JSON.stringify({ title: '决定书', blocks: [{ text: '准予。' }], seals: [{ party: 'bureau', label: '盖章' }] }),
    'parameters.json': JSON.stringify([
      { ...RETENTION, value: 10, region: '*' },
      { ...RETENTION, value: 30 },
    ]),
  },
);

const PUBLISHED = processOf(
  'published',
  `<bpmn:startEvent id="start"/><bpmn:receiveTask id="show" messageRef="objectionMessage" huiban:publicity="list" huiban:result="objection"/>
   <bpmn:boundaryEvent id="over" attachedToRef="show"><bpmn:timerEventDefinition huiban:days="7" huiban:unit="calendar-day"/></bpmn:boundaryEvent>
   <bpmn:endEvent id="done"/><bpmn:endEvent id="objected"/>${flow('start', 'show')}${flow('show', 'objected')}${flow('over', 'done')}`,
  { 'publicities/list.json': publicity('名单', { places: [{ name: '村公示栏', post: 'village-committee' }] }) },
);

let county: TestCounty;
let folder: string;
let reviewer: Actor;
let closed: CaseId;
let whole: Buffer;
beforeAll(async () => {
  county = await createTestCounty();
  folder = await mkdtemp(join(tmpdir(), 'archive-'));
  reviewer = await county.hire('reviewer-1', '李四');
  await county.deploy(PROCESS);
  closed = await decided();
  whole = await bytesOf(closed);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await county.drop();
});

async function decided(): Promise<CaseId> {
  const { caseId, tasks, applicant } = await county.start('kept');
  const content = Buffer.from('PK\u0003\u0004 looks like a ZIP archive itself');
  const id = randomUUID();
  const sha256 = createHash('sha256').update(content).digest();
  const upload = { id, uploadedBy: applicant.personId, kind: 'proof', fileName: '证明.DOCX', mediaType: 'application/zip' };
  await insertDocument(county.store, { ...upload, size: content.length, sha256, uploadedAt: MONDAY });
  await writeDocumentContent({ store: county.store, folder }, id, content);
  await queryStore(county.store, { text: 'UPDATE documents SET case_id = $1 WHERE id = $2', values: [caseId, id] });
  const data = { decision: 'pass', opinion: '符合条件' };
  const done = await county.give(caseId, { kind: 'complete-task', task: tasks[0] ?? 0, actor: reviewer, data }, daysLater(1));
  assert(done.ok, JSON.stringify(done));
  return caseId;
}

async function packaged(caseId: CaseId) {
  const found = await findCase(county.store, caseId);
  assert(found !== undefined);
  const source = { store: county.store, cases: county.cases, folder, publicUrl: 'https://huiban.example', now: MONDAY, found };
  return packageCase(source, { personId: reviewer.personId, purpose: '移交档案馆' });
}

async function bytesOf(caseId: CaseId): Promise<Buffer> {
  const made = await packaged(caseId);
  assert(made.ok, JSON.stringify(made));
  const pieces: Uint8Array[] = [];
  for await (const piece of made.bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}

const filesIn = (bytes: Buffer): Record<string, Uint8Array> => unzipSync(bytes);
const jsonIn = (path: string): unknown => JSON.parse(strFromU8(filesIn(whole)[path] ?? new Uint8Array()));
const pathLike = (pattern: RegExp): string => Object.keys(filesIn(whole)).find((path) => pattern.test(path)) ?? '';

describe('the archive package of a case that was public', () => {
  it('holds what was shown where, with the photos of its places', async () => {
    await county.deploy(PUBLISHED);
    const { caseId } = await county.start('published');
    const { rows } = await queryStore<{ publicity_id: string }>(county.store, {
      text: 'SELECT publicity_id FROM publicity_entries WHERE case_id = $1',
      values: [caseId],
    });
    const publicityId = rows[0]?.publicity_id ?? '';
    const [document, content] = [randomUUID(), Buffer.from('a photo')];
    const sha256 = createHash('sha256').update(content).digest();
    const photo = { id: document, uploadedBy: reviewer.personId, kind: 'photo', fileName: '公示栏.PNG', mediaType: 'image/png' };
    await insertDocument(county.store, { ...photo, size: content.length, sha256, uploadedAt: MONDAY });
    await writeDocumentContent({ store: county.store, folder }, document, content);
    await putEvidence(county.store, { publicityId, no: 1, kind: 'put-up', at: MONDAY, by: reviewer.personId, document });
    await county.cases.settle(caseId, daysLater(10));
    const files = filesIn(await bytesOf(caseId));
    expect(JSON.parse(strFromU8(files['publicities.json'] ?? new Uint8Array()))).toMatchObject([
      {
        title: '名单',
        spans: [{ endedBy: 'term' }],
        places: [{ name: '村公示栏', putUp: { document } }],
        photos: [`publicities/${document}.png`],
      },
    ]);
    expect(strFromU8(files[`publicities/${document}.png`] ?? new Uint8Array())).toBe('a photo');
  });
});

describe('the archive package of a closed case', () => {
  it('holds everything that is kept of it', () => {
    const folders = Object.keys(filesIn(whole)).map((path) => path.replace(/\/.*/, '/'));
    expect([...new Set(folders)]).toEqual([
      'case.json',
      'documents/',
      'documents.json',
      'uploads/',
      'uploads.json',
      'forms/',
      'decisions/',
      'opinions.json',
      'publicities.json',
      'objections.json',
      'notices.json',
      'records.json',
      'department-messages.json',
      'audit.ndjson',
      'definitions/',
      'manifest.json',
      'manifest.sha256',
    ]);
  });

  it('says how it is filed and how long it is kept, by the parameter of the region', () => {
    expect(jsonIn('manifest.json')).toMatchObject({
      year: 2026,
      category: 'kept',
      retention: { class: '30-years', until: '2056-12-31', parameter: { ...RETENTION, value: 30 } },
    });
  });

  it('keeps each form with its title and version, and who said what and when', () => {
    const form = pathLike(/^forms\/.*review/);
    expect(jsonIn(form)).toMatchObject({ title: 'Review', byName: '李四', data: { decision: 'pass' }, at: daysLater(1).toISOString() });
    expect(jsonIn('opinions.json')).toMatchObject([{ step: '初审', byName: '李四', form, decision: 'pass', opinion: '符合条件' }]);
  });

  it('keeps each decision with what it saw, tried and matched', () => {
    const text = JSON.stringify(jsonIn(pathLike(/^decisions\//)));
    for (const part of ['"inputs":{"review.decision":"pass"}', '"rulesTried":2', '"rowsMatched":[1]', '"ruleSet"'])
      expect(text).toContain(part);
  });

  it('keeps papers and uploads byte for byte', () => {
    const files = filesIn(whole);
    expect(strFromU8(files[pathLike(/^documents\/.*pdf$/)] ?? new Uint8Array(), true)).toMatch(/^%PDF-/);
    expect(strFromU8(files[pathLike(/^uploads\/.*\.docx$/)] ?? new Uint8Array())).toBe('PK\u0003\u0004 looks like a ZIP archive itself');
  });

  it('is the same bytes each time', async () => {
    expect((await bytesOf(closed)).equals(whole)).toBe(true);
  });

  it('is written down with its purpose', async () => {
    const text = 'SELECT DISTINCT person_id, place, purpose FROM read_entries WHERE case_id = $1';
    const { rows } = await queryStore(county.store, { text, values: [closed] });
    expect(rows).toEqual([{ person_id: reviewer.personId, place: 'archive', purpose: '移交档案馆' }]);
  });

  it('is refused while the case is open', async () => {
    const { caseId } = await county.start('kept');
    expect(await packaged(caseId)).toEqual({ ok: false, code: 'case-open' });
    expect(await listReadings(county.store, caseId, 1)).toEqual([]);
  });
});

describe('verifyPackage', () => {
  type Change = (files: Record<string, Uint8Array>) => void;
  const verified = async (change: Change) => {
    const files = filesIn(whole);
    change(files);
    const file = join(folder, randomUUID());
    await writeFile(file, zipSync(files));
    return (await verifyPackage(file)).faults;
  };
  const swap =
    (path: string, from: string, to: string): Change =>
    (files) => {
      const text = strFromU8(files[path] ?? new Uint8Array());
      assert(text.includes(from));
      files[path] = strToU8(text.replace(from, to));
    };
  const remade: Change = (files) => {
    const sha256 = createHash('sha256')
      .update(files['manifest.json'] ?? '')
      .digest('hex');
    files['manifest.sha256'] = strToU8(`${sha256}  manifest.json\n`);
  };
  const rehashed =
    (path: string): Change =>
    (files) => {
      const row = (jsonIn('manifest.json') as { files: { path: string; sha256: string }[] }).files.find((each) => each.path === path);
      const sha256 = createHash('sha256')
        .update(files[path] ?? '')
        .digest('hex');
      swap('manifest.json', row?.sha256 ?? '', sha256)(files);
      remade(files);
    };

  it('finds nothing in a package that is whole', async () => {
    const file = join(folder, 'whole.zip');
    await writeFile(file, whole);
    expect(await verifyPackage(file)).toMatchObject({ entries: 2, faults: [] });
    expect((await readFile(file)).equals(whole)).toBe(true);
  });

  it('finds a file that was altered', async () => {
    expect(await verified(swap('opinions.json', 'pass', 'fail'))).toEqual([{ code: 'altered', path: 'opinions.json' }]);
  });

  it('finds a file that is missing', async () => {
    expect(await verified((files) => delete files['notices.json'])).toEqual([{ code: 'missing', path: 'notices.json' }]);
  });

  it('finds a file that was added', async () => {
    expect(await verified((files) => (files['more.txt'] = strToU8('more')))).toEqual([{ code: 'added', path: 'more.txt' }]);
  });

  it('finds a manifest that was altered', async () => {
    expect(await verified(swap('manifest.json', '"year": 2026', '"year": 1926'))).toEqual([
      { code: 'manifest-altered', path: 'manifest.json' },
    ]);
  });

  it('finds no manifest', async () => {
    expect(await verified((files) => delete files['manifest.json'])).toEqual([{ code: 'missing', path: 'manifest.json' }]);
  });

  it('finds an entry of the audit trail that was altered together with the manifest', async () => {
    const forged = await verified((files) => {
      swap('audit.ndjson', 'task-completed', 'task-cancelled')(files);
      rehashed('audit.ndjson')(files);
    });
    expect(forged).toEqual([{ code: 'chain-broken', path: 'audit.ndjson', entry: 2 }]);
  });

  it('finds bytes that cannot be unpacked any more', async () => {
    const file = join(folder, 'damaged.zip');
    const damaged = Buffer.from(whole);
    const at = damaged.indexOf('opinions.json') + 'opinions.json'.length;
    damaged.fill(0xff, at, at + 8);
    await writeFile(file, damaged);
    expect((await verifyPackage(file)).faults).toEqual([{ code: 'altered', path: 'opinions.json' }]);
  });

  it.each([
    ['no archive', () => Buffer.from('text')],
    ['cut off', () => whole.subarray(0, whole.length - 200)],
  ])('refuses a file that is %s', async (_what, bytes) => {
    const file = join(folder, randomUUID());
    await writeFile(file, bytes());
    await expect(verifyPackage(file)).rejects.toMatchObject({ code: 'bad-archive' });
  });
});
