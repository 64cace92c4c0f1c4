import { back, done, play, tasks } from '../testing/going-back';
import { boundary, endEvent, feel, onMessage, parallel, serviceTask, startEvent, subProcess, type Sketch } from '../testing/graph-builder';

describe('what has left the house', () => {
  const paid = (...more: Sketch[]) => [startEvent('s'), ...tasks('a', 'b', 'c'), serviceTask('pay', { final: 'money-paid' }), ...more];

  it('is not gone back behind, nor done again', () => {
    const run = play(paid(), ['s > a > pay > b > c']);
    done(run, 'a');
    expect(back(run, 'pay', 'a')).toBeUndefined();
    done(run, 'a').completeJob('pay');
    done(run, 'b');
    expect(back(run, 'c', 'a')).toMatchObject({ code: 'left-the-house', element: 'pay' });
    expect(back(run, 'c', 'pay')).toMatchObject({ code: 'left-the-house', element: 'pay' });
    expect(back(run, 'c', 'b')).toBeUndefined();
  });

  it('still counts where its branch, sub-process or instance is over', () => {
    const inBranch = done(play(paid(parallel('fork'), endEvent('e')), ['s > a > fork', 'fork > b > c', 'fork > pay > e']), 'a', 'b');
    inBranch.completeJob('pay');
    expect(back(inBranch, 'c', 'b')).toBeUndefined();
    expect(back(inBranch, 'b', 'a')).toMatchObject({ code: 'left-the-house' });
    const twice = { multiInstance: { sequential: false, cardinality: feel('2') } };
    const inside = play(paid(subProcess('sub', 'in', twice), startEvent('in')), ['s > a > sub > b', 'in > pay > c']);
    done(inside, 'a').completeJob('pay');
    expect(back(inside, 'c', 'a')).toMatchObject({ code: 'left-the-house' });
    inside.completeJob('pay');
    done(inside, 'c', 'c');
    expect(back(inside, 'b', 'sub')).toMatchObject({ code: 'left-the-house' });
  });

  it('has not left it where it was interrupted', () => {
    const failed = boundary('failed', 'pay', { trigger: onMessage('failed') });
    const run = play(paid(failed), ['s > a > pay > c', 'failed > b']);
    done(run, 'a').receive('failed');
    expect(back(run, 'b', 'a')).toBeUndefined();
  });
});
