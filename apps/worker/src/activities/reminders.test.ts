import { Reminders } from './reminders';

const at = (seconds: number) => new Date(seconds * 1_000);

describe('Reminders', () => {
  it('wakes a case less and less often while it does not answer', () => {
    const reminders = new Reminders();
    const woken: number[] = [];
    for (let second = 0; second <= 160; second += 5) if (reminders.isDue('a', at(second))) woken.push(second);
    expect(woken).toEqual([0, 5, 15, 35, 75, 155]);
  });

  it('begins anew with a case that has been quiet', () => {
    const reminders = new Reminders();
    reminders.isDue('a', at(0));
    reminders.isDue('a', at(5));
    expect(reminders.isDue('a', at(100))).toBe(true);
    expect(reminders.isDue('a', at(105))).toBe(true);
  });

  it('keeps cases apart', () => {
    const reminders = new Reminders();
    reminders.isDue('a', at(0));
    expect(reminders.isDue('b', at(0))).toBe(true);
  });
});
