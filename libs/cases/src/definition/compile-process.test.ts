import { flow, processOf, REVIEW_FORM } from '../testing/test-county';
import { compileDeployed, compileProcess } from './compile-process';
import { type DeployFinding, type ProcessFiles } from './definition';

const around = (task: string, files: ProcessFiles['files'] = {}): ProcessFiles =>
  processOf('folder', `<bpmn:startEvent id="start"/>${task}<bpmn:endEvent id="end"/>${flow('start', 'step')}${flow('step', 'end')}`, files);
const user = (attributes = ''): string => `<bpmn:userTask id="step" huiban:post="reviewer-1" ${attributes}/>`;
const decided = '<bpmn:businessRuleTask id="step" huiban:decision="grade" huiban:result="grade"/>';
const sent = '<bpmn:sendTask id="step" huiban:notice="told"/>';
const written = '<bpmn:sendTask id="step" huiban:document="told" huiban:result="served"/>';
const template = (more: object): string => JSON.stringify({ title: 'Told', blocks: [{ text: '=case.number' }], ...more });
const asks = '<bpmn:sendTask id="step" huiban:departmentMessage="check"/>';
const message = (change: object = {}): Readonly<Record<string, string>> => ({
  'department-messages/check.json': JSON.stringify({ to: 'civil-affairs', type: 'identity.check', title: 'Check', fields: {}, ...change }),
});
const decision = (text: string, id = 'grade'): string =>
  `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="urn:test"><decision id="${id}" name="${id}"><literalExpression id="${id}-text"><text>${text}</text></literalExpression></decision></definitions>`;
const notice = (body: string, more: object = { to: 'applicant' }): string =>
  JSON.stringify({ recipients: [more], channels: ['in-app'], title: 'Told', body });
const published = (attributes = 'huiban:publicity="list"'): string =>
  `<bpmn:receiveTask id="step" messageRef="objectionMessage" ${attributes} huiban:result="objection"/>`;
/** A publicity of what the application says; its applicant's name, telephone and illness are sensitive. */
const shows = (change: object): Readonly<Record<string, string>> => ({
  'publicities/list.json': JSON.stringify({
    title: '公示',
    entries: [{ label: '结论', value: '拟予认定' }],
    places: ['网站'],
    supervision: '监督',
    ...change,
  }),
  'forms/application.json': JSON.stringify({
    type: 'object',
    additionalProperties: false,
    properties: {
      village: { type: 'string' },
      phone: { type: 'string', 'x-sensitive': 'phone' },
      illness: { type: 'string', 'x-sensitive': 'medical' },
      family: {
        type: 'array',
        items: { type: 'object', additionalProperties: false, properties: { name: { type: 'string', 'x-sensitive': 'name' } } },
      },
    },
  }),
});
/** The case is applied for with that form and then published. */
const publishing = (change: object, step = published()): ProcessFiles => {
  const folder = around(step, shows(change));
  const start = '<bpmn:startEvent id="start" huiban:form="application" huiban:result="application"/>';
  return {
    ...folder,
    files: { ...folder.files, 'process.bpmn': (folder.files['process.bpmn'] ?? '').replace('<bpmn:startEvent id="start"/>', start) },
  };
};
const entry = (value: string, mask?: string): object => ({ entries: [{ label: 'a', value, ...(mask === undefined ? {} : { mask }) }] });
const parameters = JSON.stringify([
  { name: 'reviewDays', value: 3, unit: 'working-day', region: '*', effectiveFrom: '2020-01-01', source: 'test' },
]);
const HAN = /\p{Script=Han}/u;
const says = (en: string): unknown => expect.objectContaining({ en });
const findingsOf = async (files: ProcessFiles): Promise<readonly DeployFinding[]> => {
  const compiled = await compileProcess(files);
  return compiled.ok ? [] : compiled.findings;
};

describe('compileProcess', () => {
  it.each<[string, ProcessFiles]>([
    ['parameters that are there', around(user('huiban:dueDays="=parameters.reviewDays"'), { 'parameters.json': parameters })],
    ['a parameter that may be missing', around(user('huiban:dueDays="=if get value(parameters, &quot;x&quot;) = null then 1 else 2"'))],
    ['files of every kind', around(decided, { 'decisions/grade.dmn': decision('1'), 'README.md': '', 'scenarios/a.json': '{}' })],
    ['a publicity of what is no secret', publishing(entry('=application.village'))],
    ['a publicity that masks each field by its kind', publishing(entry('=application.phone', 'phone'))],
    ['a publicity of the masked name', publishing(entry('=case.applicant.maskedName'))],
    ['a document', around(written, { 'documents/told.json': template({}) })],
  ])('takes %s', async (_what, files) => {
    expect(await findingsOf(files)).toEqual([]);
  });

  it.each<[string, ProcessFiles, object]>([
    [
      'a job that is called like one of the platform',
      around('<bpmn:serviceTask id="step" huiban:topic="settle"/>'),
      { rule: 'reserved-topic', file: 'process.bpmn', element: 'step' },
    ],
    [
      'a decision that two files make',
      around(decided, { 'decisions/a.dmn': decision('1'), 'decisions/b.dmn': decision('2') }),
      { rule: 'duplicate-decision', file: 'decisions/b.dmn', element: 'grade' },
    ],
    [
      'a file of decisions that nothing asks for',
      around(decided, { 'decisions/a.dmn': decision('1'), 'decisions/b.dmn': decision('2', 'other') }),
      { rule: 'unused-file', file: 'decisions/b.dmn' },
    ],
    ['a message to a department that is not there', around(asks), { rule: 'unknown-department-message', element: 'step' }],
    [
      'a message to a department that nothing names',
      around(user(), message()),
      { rule: 'unused-file', file: 'department-messages/check.json' },
    ],
    ['a message to a department without its parts', around(asks, message({ title: 1 })), { rule: 'unreadable-file' }],
    ['a field that does not parse', around(asks, message({ fields: { a: '=1 +' } })), { rule: 'feel-syntax', element: 'check' }],
    [
      'an answer that nothing waits for',
      around(asks, { ...message({ answer: { message: 'checked', form: 'review' } }), 'forms/review.json': REVIEW_FORM }),
      { rule: 'unawaited-answer', file: 'department-messages/check.json' },
    ],
    [
      'a notice that is bound to where no case waits',
      around(user('huiban:form="review"'), {
        'notices/told.json': JSON.stringify({ recipients: [], channels: [], title: 'a', body: 'b', validWhile: { waitsAt: ['end'] } }),
      }),
      { rule: 'notice-validity', file: 'notices/told.json', element: 'told' },
    ],
    ['a misspelt file', around(user(), { 'paramters.json': '[]' }), { rule: 'unknown-file', file: 'paramters.json' }],
    ['a form in a folder of its own', around(user(), { 'forms/a/b.json': REVIEW_FORM }), { rule: 'unknown-file', file: 'forms/a/b.json' }],
    ['a document that is not there', around(written), { rule: 'unknown-document', file: 'process.bpmn', element: 'step' }],
    ['a document that nothing writes', around(user(), { 'documents/told.json': template({}) }), { rule: 'unused-file' }],
    [
      'a misshapen document',
      around(written, { 'documents/told.json': template({ blocks: [{ fields: [{ label: 'a', value: '1', mask: 'age' }] }] }) }),
      {
        rule: 'unreadable-file',
        file: 'documents/told.json',
        reason: says('the file cannot be read: blocks[0].fields[0].mask must be one of identity-number, phone, account, name, medical'),
      },
    ],
    [
      'FEEL that does not parse in a document',
      around(written, { 'documents/told.json': template({ blocks: [{ table: '=1 +', columns: [{ label: 'a', value: 'b' }] }] }) }),
      { rule: 'feel-syntax', file: 'documents/told.json', element: 'told' },
    ],
    [
      'a parameter that a document asks for in vain',
      around(written, { 'documents/told.json': template({ series: '=parameters.series' }) }),
      { rule: 'unknown-parameter', file: 'documents/told.json' },
    ],
    ['a form of another kind', around(user(), { 'forms/review.yaml': '' }), { rule: 'unknown-file', file: 'forms/review.yaml' }],
    [
      'a form that is not there',
      around(user('huiban:form="review"')),
      { rule: 'unknown-form', hint: says('add forms/review.json to the folder, or correct the name') },
    ],
    [
      'a decision that is not there',
      around(decided),
      { rule: 'unknown-decision', hint: says('add a decision with the id grade to a file decisions/*.dmn, or correct the id') },
    ],
    [
      'a notice to a post that nobody can hold',
      around(sent, { 'notices/told.json': notice('text', { post: 'emperor' }) }),
      { rule: 'unknown-post', file: 'notices/told.json', element: 'emperor' },
    ],
    [
      'a recipient whose office does not parse',
      around(sent, { 'notices/told.json': notice('text', { post: 'policy', organisation: '=1 +' }) }),
      { rule: 'feel-syntax', file: 'notices/told.json' },
    ],
    [
      'a parameter in the diagram that no region has',
      around(user('huiban:dueDays="=parameters.reviewdays"'), { 'parameters.json': parameters }),
      { rule: 'unknown-parameter', file: 'process.bpmn', element: 'step', reason: says('there is no parameter reviewdays') },
    ],
    [
      'a parameter in a notice that no region has',
      around(sent, { 'notices/told.json': notice('="in " + string(parameters.days)') }),
      { rule: 'unknown-parameter', file: 'notices/told.json', reason: says('there is no parameter days') },
    ],
    [
      'a parameter in a decision that no region has',
      around(decided, { 'decisions/grade.dmn': decision('parameters.days + 1') }),
      { rule: 'unknown-parameter', file: 'decisions/grade.dmn', element: 'grade', reason: says('there is no parameter days') },
    ],
    ['a publicity that is not there', around(published()), { rule: 'unknown-publicity', file: 'process.bpmn', element: 'step' }],
    ['a publicity that nothing publishes', publishing({}, user()), { rule: 'unused-file', file: 'publicities/list.json' }],
    ['a misshapen publicity', publishing(entry('x', 'hidden')), { rule: 'unreadable-file', file: 'publicities/list.json' }],
    ['a publicity without a place', publishing({ places: [] }), { rule: 'unreadable-file', file: 'publicities/list.json' }],
    [
      'a publicity of a telephone without its mask',
      publishing(entry('=application.phone')),
      {
        rule: 'publicity-discloses',
        file: 'publicities/list.json',
        element: 'list',
        reason: says('application.phone would be public without the mask phone'),
      },
    ],
    [
      'a publicity that masks a telephone as a name',
      publishing(entry('=application.phone', 'name')),
      { rule: 'publicity-discloses', reason: says('application.phone would be public without the mask phone') },
    ],
    [
      'a publicity that hides a telephone in a longer text',
      publishing(entry('="电话" + application.phone', 'phone')),
      { rule: 'publicity-discloses', reason: says('application.phone would be public without the mask phone') },
    ],
    [
      'a publicity of an illness, masked or not',
      publishing(entry('=application.illness', 'name')),
      { rule: 'publicity-discloses', reason: says('application.illness is medical data, which is never made public') },
    ],
    [
      'a publicity of a whole form',
      publishing(entry('=string(application)')),
      { rule: 'publicity-discloses', reason: says('application is of a form with sensitive fields and would be public whole') },
    ],
    [
      'a publicity of names in a list',
      publishing(entry('=string join(application.family.name, "、")')),
      { rule: 'publicity-discloses', reason: says('application.family.name would be public without the mask name') },
    ],
    [
      "a publicity of the applicant's name without its mask",
      publishing(entry('=case.applicant.name')),
      { rule: 'publicity-discloses', reason: says('case.applicant.name would be public without the mask name') },
    ],
    ...['title', 'supervision', 'list'].map((key): [string, ProcessFiles, object] => [
      `a publicity whose ${key} tells a telephone`,
      publishing({ [key]: '=application.phone' }),
      { rule: 'publicity-discloses', reason: says('application.phone would be public without the mask phone') },
    ]),
    [
      'a publicity whose place tells a telephone',
      publishing({ places: ['=application.phone'] }),
      { rule: 'publicity-discloses', reason: says('application.phone would be public without the mask phone') },
    ],
    [
      'a term that resumes and is not counted in days',
      publishing({}, published('huiban:publicity="list" huiban:publicityTerm="resume"')),
      { rule: 'publicity-term', file: 'process.bpmn', element: 'step' },
    ],
  ])('refuses %s', async (_what, files, finding) => {
    const findings = await findingsOf(files);
    expect(findings).toContainEqual(expect.objectContaining(finding));
    expect(findings.every(({ reason, hint }) => HAN.test(reason.zh) && HAN.test(hint.zh))).toBe(true);
  });
});

describe('compileDeployed', () => {
  it('goes on with a folder that was deployed before deploy learnt to refuse it', async () => {
    const files = around(user('huiban:dueDays="=parameters.days"'));
    expect(await compileProcess(files)).toMatchObject({ ok: false });
    expect(await compileDeployed(files)).toMatchObject({ ok: true });
  });

  it('refuses a folder that does not parse', async () => {
    expect(await compileDeployed({ processId: 'folder', files: {} })).toMatchObject({ ok: false });
  });
});
