import { type Scenario } from '#scenarios';
import { withFreshRecordNumbers } from './fresh-record-numbers';

describe('numbers of records that stand before a story', () => {
  it('are changed wherever the story names them, and nothing else is', () => {
    const told = {
      name: 'told',
      records: [{ number: '77' }],
      start: { data: { cardNumber: '77', note: '77 days' } },
    } as unknown as Scenario;
    expect(withFreshRecordNumbers(told, 'ab')).toEqual({
      name: 'told',
      records: [{ number: '77-ab' }],
      start: { data: { cardNumber: '77-ab', note: '77 days' } },
    });
  });

  it('leave a story without records as it is', () => {
    const told = { name: 'told', start: { data: {} } } as unknown as Scenario;
    expect(withFreshRecordNumbers(told, 'ab')).toEqual(told);
  });
});
