import { NOBODY_YET } from './application';
import { faultsOfHelped } from './helped-faults';

const WORDS = { needed: 'needed', badIdentity: 'identity', badPhone: 'phone' };
const PERSON = { ...NOBODY_YET, name: '王小明', identityNumber: '34032119500101001X' };

describe('the person whom somebody helps', () => {
  it('needs a name and an identity number, and no telephone', () => {
    expect([...faultsOfHelped(PERSON, WORDS)]).toEqual([]);
    expect([...faultsOfHelped(NOBODY_YET, WORDS)]).toEqual([
      ['/name', 'needed'],
      ['/identityNumber', 'identity'],
    ]);
  });

  it('has a telephone of eleven digits or none', () => {
    expect([...faultsOfHelped({ ...PERSON, phone: '1380013' }, WORDS)]).toEqual([['/phone', 'phone']]);
  });
});
