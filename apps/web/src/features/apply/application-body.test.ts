import { applicationBody } from './application-body';
import { nobodyYet } from './application';

const SCHEMA = { properties: { township: { type: 'string', 'x-preset': 'township-name' } } };
const BASE = { id: 'd', guide: { id: 'card' }, schema: SCHEMA };

describe('an application as it is handed in', () => {
  it('leaves it to the API to find the township that was chosen', () => {
    expect(applicationBody({ ...BASE, application: { step: 3, data: { township: '北乡' } } })).toEqual({
      processId: 'card',
      draftId: 'd',
      data: { township: '北乡' },
    });
  });

  it('names whom a helper applies for, and by what', () => {
    const helped = { ...nobodyYet(true), name: ' 王小明 ', identityNumber: '34032119500101001x', always: true, documentId: 'paper' };
    expect(applicationBody({ ...BASE, application: { step: 0, data: {}, helped } })).toMatchObject({
      applicant: { name: '王小明', identityNumber: '34032119500101001X' },
      authority: { ground: 'village-helper', scope: 'all', documentId: 'paper' },
    });
  });

  it('brings no authority where the applicant has given it already', () => {
    const helped = { ...nobodyYet(false), name: '王小明', identityNumber: '34032119500101001X', authorised: true };
    expect(applicationBody({ ...BASE, application: { step: 0, data: {}, helped } })).not.toHaveProperty('authority');
  });
});
