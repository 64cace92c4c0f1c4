import { nobodyYet } from './application';
import { faultsOfHelped } from './helped-faults';

const WORDS = { needed: 'needed', badIdentity: 'identity', badPhone: 'phone', paperNeeded: 'paper' };
const PERSON = { ...nobodyYet(true), name: '王小明', identityNumber: '34032119500101001X' };

describe('the person whom somebody helps', () => {
  it('needs a name and an identity number, and no telephone', () => {
    expect([...faultsOfHelped(PERSON, true, WORDS)]).toEqual([]);
    expect([...faultsOfHelped(nobodyYet(true), true, WORDS)]).toEqual([
      ['/name', 'needed'],
      ['/identityNumber', 'identity'],
    ]);
  });

  it('has a telephone of eleven digits or none', () => {
    expect([...faultsOfHelped({ ...PERSON, phone: '1380013' }, true, WORDS)]).toEqual([['/phone', 'phone']]);
  });

  it('is helped without a post by paper alone, or by whom they have authorised', () => {
    expect([...faultsOfHelped(PERSON, false, WORDS)]).toEqual([['/authority', 'paper']]);
    expect([...faultsOfHelped({ ...PERSON, documentId: 'paper' }, false, WORDS)]).toEqual([]);
    expect([...faultsOfHelped({ ...PERSON, authorised: true }, false, WORDS)]).toEqual([]);
  });
});
