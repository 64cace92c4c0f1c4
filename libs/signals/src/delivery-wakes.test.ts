import { DeliveryWakes } from './delivery-wakes';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('wakes of a delivery', () => {
  it('come once a while where it is asked for again and again, and the last asking is not lost', () => {
    const sent: string[] = [];
    const wakes = new DeliveryWakes((line) => sent.push(line), { delay: 10, rest: 40 });
    wakes.ask('email');
    jest.advanceTimersByTime(20);
    expect(sent).toEqual(['email']);
    wakes.ask('email');
    jest.advanceTimersByTime(29);
    expect(sent).toEqual(['email']);
    jest.advanceTimersByTime(1);
    expect(sent).toEqual(['email', 'email']);
    jest.advanceTimersByTime(1000);
    expect(sent).toEqual(['email', 'email']);
  });

  it('come soon again after a quiet time', () => {
    const sent: string[] = [];
    const wakes = new DeliveryWakes((line) => sent.push(line), { delay: 10, rest: 40 });
    wakes.ask('email');
    jest.advanceTimersByTime(50);
    wakes.ask('email');
    jest.advanceTimersByTime(10);
    expect(sent).toEqual(['email', 'email']);
  });
});
