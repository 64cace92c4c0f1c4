import { applicationBody } from './application-body';
import { NOBODY_YET } from './application';

const SCHEMA = { properties: { township: { type: 'string', 'x-preset': 'township-name' } } };
const BASE = { id: 'd', guide: { id: 'card' }, schema: SCHEMA, townships: [{ id: 'north', name: '北乡' }] };

describe('an application as it is handed in', () => {
  it('goes to the township that was chosen by name', () => {
    expect(applicationBody({ ...BASE, application: { step: 3, data: { township: '北乡' } } })).toEqual({
      processId: 'card',
      draftId: 'd',
      data: { township: '北乡' },
      townshipId: 'north',
    });
  });

  it('names whom a helper applies for, and by what', () => {
    const helped = { ...NOBODY_YET, name: ' 王小明 ', identityNumber: '34032119500101001x', always: true, documentId: 'paper' };
    expect(applicationBody({ ...BASE, application: { step: 0, data: {}, helped } })).toMatchObject({
      applicant: { name: '王小明', identityNumber: '34032119500101001X' },
      authority: { ground: 'village-helper', scope: 'all', documentId: 'paper' },
    });
  });
});
