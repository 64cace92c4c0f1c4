import type request from 'supertest';
import { readSheet } from '#sheets';
import { listReadings, queryStore } from '#store';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deploy, get, startCard, type TestCase } from '../../testing/test-case';
import { CARD_PROCESS } from '../../testing/test-process';

const CARD = {
  title: '慢特病证',
  addressee: '=case.applicant.name',
  blocks: [
    {
      fields: [
        { label: '持证人', value: '=case.applicant.name', mask: 'name' },
        { label: '身份证号', value: '99990119580314002X', sensitive: 'identity-number' },
        { label: '病种', value: '=application.illness', sensitive: 'medical' },
      ],
    },
  ],
};
const PRINTING = {
  ...CARD_PROCESS,
  files: {
    ...CARD_PROCESS.files,
    'process.bpmn': (CARD_PROCESS.files['process.bpmn'] ?? '')
      .replace('<bpmn:userTask id="review"', '<bpmn:sendTask id="make" name="制证" huiban:document="card"/><bpmn:userTask id="review"')
      .replace(
        'sourceRef="applied" targetRef="review"/>',
        'sourceRef="applied" targetRef="make"/><bpmn:sequenceFlow id="made" sourceRef="make" targetRef="review"/>',
      ),
    'documents/card.json': JSON.stringify(CARD),
  },
};
const LIMITS = { bytes: 1_000_000, rows: 100, cells: 20, cellLength: 100 };

let api: TestApi;
let reviewer: TestPerson;
let supervisor: TestPerson;
let cards: readonly TestCase[];
beforeAll(async () => {
  api = await createTestApi();
  await deploy(api, PRINTING);
  reviewer = await api.person('县初审', 'reviewer-1@county');
  supervisor = await api.person('督办员', 'supervisor@county');
  cards = [await startCard(api, 'north'), await startCard(api, 'south'), await startCard(api, 'north')];
  await queryStore(api.store, { text: "UPDATE cases SET batch = '2026-03'" });
});
afterAll(() => api.close());

const paper = (person: TestPerson, path: string): request.Test => get(api, person, `/api/batches/2026-03/${path}`).responseType('blob');
const codeIn = async (person: TestPerson, path: string) => codeOf(await get(api, person, `/api/batches/${path}`));
const pages = (body: unknown): number => (body as Buffer).toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
async function rowsOf(body: unknown): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  const content = (async function* () {
    yield body as Buffer;
  })();
  for await (const { cells } of readSheet(content, LIMITS)) rows.push(cells);
  return rows;
}

describe('the documents of a batch', () => {
  it('come as one PDF, those of one township where it is named, and each is noted as read', async () => {
    const all = await paper(reviewer, 'documents?document=card').expect(200).expect('Content-Type', 'application/pdf');
    expect(pages(all.body)).toBe(3);
    expect(pages((await paper(reviewer, 'documents?document=card&township=north').expect(200)).body)).toBe(2);
    expect(await listReadings(api.store, cards[1]?.caseId as never, 10)).toMatchObject([
      { personId: reviewer.id, place: 'issued-document' },
    ]);
  });

  it('leave out what was revoked', async () => {
    const text = 'UPDATE issued_documents SET revoked_at = $2 WHERE case_id = $1';
    await queryStore(api.store, { text, values: [cards[0]?.caseId, new Date()] });
    expect(pages((await paper(reviewer, 'documents?document=card').expect(200)).body)).toBe(2);
    await queryStore(api.store, { text, values: [cards[0]?.caseId, null] });
  });

  it('are for nobody who reads no cases, or none of this office', async () => {
    const [expert, elsewhere] = [await api.person('专家', 'expert@county'), await api.person('南镇初审', 'reviewer-1@south')];
    for (const kind of ['documents', 'issue-list']) {
      expect(await codeIn(expert, `2026-03/${kind}?document=card`)).toEqual([403, 'not-permitted']);
      expect(await codeIn(elsewhere, `2026-03/${kind}?document=card`)).toEqual([404, 'unknown-batch']);
      expect(await codeIn(reviewer, `2026-03/${kind}?document=none`)).toEqual([404, 'unknown-batch']);
      expect(await codeIn(reviewer, `2026-03/${kind}`)).toEqual([422, 'fields-invalid']);
    }
  });
});

describe('the list of who is to be given them', () => {
  it.each(['csv', 'csv-gb18030', 'xlsx'])(
    'comes as %s with masked names and without identity numbers, in the order of the cases',
    async (format) => {
      const { body } = await paper(reviewer, `issue-list?document=card&format=${format}`).expect(200);
      expect(await rowsOf(body)).toEqual([
        ['序号', '文号', '姓名', '病种'],
        ['1', '', '王*明', '高血压三级'],
        ['2', '', '王*明', '高血压三级'],
        ['3', '', '王*明', '高血压三级'],
      ]);
    },
  );

  it('hides the illness from who may not read it', async () => {
    const { body } = await paper(supervisor, 'issue-list?document=card&format=csv&township=south').expect(200);
    expect((await rowsOf(body)).flat()).not.toContain('高血压三级');
  });

  it('comes as pages to be printed', async () => {
    const { body } = await paper(reviewer, 'issue-list?document=card&format=pdf').expect(200).expect('Content-Type', 'application/pdf');
    expect(pages(body)).toBe(1);
  });
});
