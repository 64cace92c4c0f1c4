import { documentIds, maskFields, parseForm, sensitiveFields, validateForm } from './index';
import { type Form } from './form';

const person = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'identityNumber'],
  properties: {
    name: { type: 'string', maxLength: 20, 'x-sensitive': 'name' },
    identityNumber: { type: 'string', format: 'identity-number', 'x-sensitive': 'identity-number' },
    phone: { type: 'string', format: 'phone', 'x-sensitive': 'phone' },
  },
};
const json = {
  type: 'object',
  title: '申请表',
  additionalProperties: false,
  required: ['applicant', 'disease'],
  properties: {
    applicant: { $ref: '#/$defs/person' },
    family: { type: 'array', maxItems: 3, items: { $ref: '#/$defs/person' } },
    disease: { type: 'string', format: 'disease-code' },
    source: { enum: ['online', 'window'] },
    amount: { type: 'integer', minimum: 1 },
    account: { type: 'string', 'x-sensitive': 'account' },
    history: { type: 'string', 'x-sensitive': 'medical' },
    record: { type: 'string', format: 'uuid', 'x-document': true },
    images: { type: 'array', items: { type: 'string', format: 'uuid', 'x-document': true } },
    born: { type: 'string', format: 'date' },
  },
  $defs: { person },
};
const documents = ['5a2b1b52-2a45-4f5b-9d0e-2f2c7bb0a001', '5a2b1b52-2a45-4f5b-9d0e-2f2c7bb0a002'];
const data = {
  applicant: { name: '张小三', identityNumber: '11010519491231002X', phone: '13812341234' },
  disease: 'M03900',
  account: '6222020200011223344',
  history: '糖尿病十年',
};

function form(): Form {
  const parsed = parseForm(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.form;
}
const errors = (value: unknown) => {
  const result = validateForm(form(), value);
  return result.ok ? [] : result.errors.map(({ path, code, zh, en }) => [path, code, zh, en]);
};

describe('validateForm', () => {
  it('accepts fitting data and gives it back unchanged', () => {
    expect(validateForm(form(), data)).toEqual({ ok: true, data });
  });

  it.each<[string, object, string[]]>([
    [
      'a wrong check digit',
      { applicant: { ...data.applicant, identityNumber: '110105194912310021' } },
      ['/applicant/identityNumber', 'format', '不是有效的身份证号码', 'is not a valid identity number'],
    ],
    ['a missing field', { applicant: { name: '张三' } }, ['/applicant/identityNumber', 'required', '必须填写', 'is required']],
    ['an unknown field', { nickname: 'x' }, ['/nickname', 'additionalProperties', '不是本表单的字段', 'is not a field of this form']],
    [
      'an unknown field whose name is a number',
      { ['110105194912310021']: 'x' },
      ['', 'additionalProperties', '不是本表单的字段', 'is not a field of this form'],
    ],
    ['a number as text', { amount: '5' }, ['/amount', 'type', '应当是 integer 类型', 'must be integer']],
    ['half a fen', { amount: 1.5 }, ['/amount', 'type', '应当是 integer 类型', 'must be integer']],
    ['too little', { amount: 0 }, ['/amount', 'minimum', '应当为 >= 1', 'must be >= 1']],
    ['no choice', { source: 'post' }, ['/source', 'enum', '不在可选范围内', 'is not one of the choices']],
    [
      'a day that does not exist',
      { born: '2026-02-30' },
      ['/born', 'format', '不是有效的日期，应形如 2026-01-31', 'is not a valid date such as 2026-01-31'],
    ],
    ['no uuid', { record: '../etc/passwd' }, ['/record', 'format', '不是有效的编号', 'is not a valid id']],
    [
      'a text without end',
      { history: 'x'.repeat(10_001) },
      ['/history', 'oversized', '内容过长或层级过深', 'is too long or nested too deeply'],
    ],
  ])('refuses %s', (_, change, expected) => {
    expect(errors({ ...data, ...change })).toEqual([expected]);
  });

  it.each([null, undefined, [], 'text', 5])('refuses %p as a whole', (value) => {
    expect(errors(value)).toHaveLength(1);
  });

  it('refuses __proto__ like any unknown field', () => {
    expect(errors(JSON.parse('{"__proto__": {"disease": "M03900"}}'))).not.toEqual([]);
  });

  it('never repeats what was typed', () => {
    const typed = {
      applicant: { name: '赵钱孙李'.repeat(9), identityNumber: '110105194912310021', phone: '55512345' },
      disease: 'geheim',
      source: 'geheim',
      amount: 'geheim',
    };
    expect(JSON.stringify(errors(typed))).not.toMatch(/赵钱|11010519|555123|geheim/);
  });

  it('tells all faults at once', () => {
    expect(errors({ applicant: { name: 5 }, disease: 'x' }).map(([path]) => path)).toEqual([
      '/applicant/identityNumber',
      '/applicant/name',
      '/disease',
    ]);
  });
});

describe('sensitive fields', () => {
  it('are listed with their kinds, through references and lists', () => {
    expect(sensitiveFields(form()).map(({ path, kind }) => `${path} ${kind}`)).toEqual([
      '/applicant/name name',
      '/applicant/identityNumber identity-number',
      '/applicant/phone phone',
      '/family/*/name name',
      '/family/*/identityNumber identity-number',
      '/family/*/phone phone',
      '/account account',
      '/history medical',
    ]);
  });

  it('are masked for a reader without the right, in a copy', () => {
    const before = structuredClone(data);
    expect(maskFields(form(), { ...data, family: [data.applicant] }, () => false)).toEqual({
      applicant: { name: '张*三', identityNumber: '110105********002X', phone: '138****1234' },
      family: [{ name: '张*三', identityNumber: '110105********002X', phone: '138****1234' }],
      disease: 'M03900',
      account: '****3344',
      history: '***',
    });
    expect(data).toEqual(before);
  });

  it('stay readable for the kinds that the reader may read', () => {
    expect(maskFields(form(), data, (kind) => kind === 'medical' || kind === 'name')).toMatchObject({
      applicant: { name: '张小三', phone: '138****1234' },
      history: '糖尿病十年',
    });
  });
});

describe('documentIds', () => {
  it('gives each document once, from fields and lists', () => {
    expect(documentIds(form(), { ...data, record: documents[0] ?? '', images: documents })).toEqual(documents);
  });

  it('gives none where no document is named', () => {
    expect(documentIds(form(), data)).toEqual([]);
  });
});
