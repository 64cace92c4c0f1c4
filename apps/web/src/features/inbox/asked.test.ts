import { askedOf } from './asked';
import { type Chosen } from './chosen';
import { type TaskRow } from './inbox-queries';

const row = (...actions: TaskRow['actions'][number][]) => ({ id: 'a.1', actions }) as unknown as TaskRow;
const chosen = (oneStep: boolean, ...rows: TaskRow[]): Chosen => ({ rows, count: rows.length, oneStep, selection: ['a.1'] });

describe('what is asked before it is done', () => {
  it('is asked where one of the tasks allows it', () => {
    expect(askedOf('assign', chosen(true, row('claim'), row('assign')))).toMatchObject({ verb: 'assign' });
    expect(askedOf('assign', chosen(true, row('claim')))).toBeUndefined();
  });

  it('is one form for one step only, but one person for any steps', () => {
    const mixed = chosen(false, row('complete', 'assign'));
    expect(askedOf('complete', mixed)).toBeUndefined();
    expect(askedOf('assign', mixed)).toMatchObject({ verb: 'assign' });
  });
});
