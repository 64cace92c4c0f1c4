import { AT_ONCE, inSlices } from './in-slices';
import { unreachable } from './problem';

const tasks = Array.from({ length: 2 * AT_ONCE + 1 }, (_, no) => `case.${String(no)}`);
const done = (slice: readonly string[]) => Promise.resolve(slice.map((task) => ({ task })));

describe('more tasks than one request takes', () => {
  it('are sent slice by slice, with a result for each', async () => {
    const sent: number[] = [];
    const results = await inSlices(tasks, (slice) => {
      sent.push(slice.length);
      return done(slice);
    });
    expect([sent, results.map(({ task }) => task)]).toEqual([[AT_ONCE, AT_ONCE, 1], tasks]);
  });

  it('fail as a whole where nothing was done', async () => {
    await expect(inSlices(tasks, () => Promise.reject(unreachable()))).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('keep what was done before the network was lost, and say it of the others', async () => {
    let slices = 0;
    const results = await inSlices(tasks, (slice) => ((slices += 1) === 1 ? done(slice) : Promise.reject(unreachable())));
    expect(results.map(({ task }) => task)).toEqual(tasks);
    expect(results.filter(({ problem }) => problem?.code === 'unreachable').map(({ task }) => task)).toEqual(tasks.slice(AT_ONCE));
    expect(slices).toBe(2);
  });
});
