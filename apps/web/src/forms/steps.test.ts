import { stepAt, stepsOf, uploadsIn, withKnown } from './steps';

const DOCUMENTS = { type: 'array', items: { type: 'string', 'x-document': true } };
const SCHEMA = {
  type: 'object',
  properties: {
    name: { type: 'string', 'x-preset': 'applicant-name' },
    papers: DOCUMENTS,
    illness: { type: 'string' },
    channel: { type: 'string', 'x-preset': { applicant: 'mobile', helper: 'village-helper' } },
  },
};
const KNOWN = { name: '王小明', identityNumber: undefined, phone: undefined, by: 'applicant' } as const;

describe('the steps of a form', () => {
  it('are those that it names', () => {
    const steps = [{ title: '申请人', fields: ['name'] }];
    expect(stepsOf({ ...SCHEMA, 'x-steps': steps })).toEqual([{ title: '申请人', names: ['name'] }]);
  });

  it('are what is typed and then the documents where it names none', () => {
    expect(stepsOf(SCHEMA).map(({ names }) => names)).toEqual([['name', 'illness', 'channel'], ['papers']]);
  });

  it('are found by the place of a fault in them', () => {
    expect(stepAt(stepsOf(SCHEMA), '/papers/0')).toBe(1);
    expect(stepAt(stepsOf(SCHEMA), '/other')).toBeUndefined();
  });
});

describe('what is known before', () => {
  it('is put where nothing stands, by who applies', () => {
    expect(withKnown(SCHEMA, {}, KNOWN)).toEqual({ name: '王小明', channel: 'mobile' });
    expect(withKnown(SCHEMA, { name: '李四' }, { ...KNOWN, by: 'helper' })).toEqual({ name: '李四', channel: 'village-helper' });
  });
});

describe('uploads in the data', () => {
  it('are found in lists and objects, and no other texts are', () => {
    const nested = {
      type: 'object',
      properties: { agent: { type: 'object', properties: { paper: { type: 'string', 'x-document': true } } }, papers: DOCUMENTS },
    };
    expect(uploadsIn(nested, { agent: { paper: 'a' }, papers: ['b', 'c'], name: 'd' })).toEqual(['a', 'b', 'c']);
  });
});
