const { default: Sequencer } = require('@jest/test-sequencer');

/** What takes a minute and more on a machine that has not run it before, the longest first: begun last, it would keep one worker alone at the end. */
const LONG = ['test/scenarios/scenarios.test.ts', 'test/e2e/', 'test/browser/'];

const rankOf = ({ path }) => {
  const rank = LONG.findIndex((part) => path.includes(part));
  return rank < 0 ? LONG.length : rank;
};

/** Jest's own order (what failed, then what took long or is large), behind the tests that are known to take long. */
module.exports = class LongTestsFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => rankOf(one) - rankOf(other));
  }
};
