import { within } from './within';

describe('work that is given so long', () => {
  it('comes to its value, or to its error', async () => {
    await expect(within(1_000, () => Promise.resolve(1))).resolves.toEqual({ ended: true, value: 1 });
    await expect(within(1_000, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });

  it('is waited for no longer, and nobody hears of what it comes to then', async () => {
    let fail: (error: Error) => void = () => undefined;
    const work = new Promise<number>((_resolve, reject) => {
      fail = reject;
    });
    await expect(within(5, () => work)).resolves.toEqual({ ended: false });
    fail(new Error('too late'));
    await expect(work).rejects.toThrow('too late');
  });
});
