import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { runDmnTck } from './dmn-tck/run-dmn-tck';

const suite = resolve(__dirname, '../../../shared/suites/dmn-tck');
/** What was reached; it may only grow. */
const REACHED = { '2': 116, '3': 861 } as const;

describe('The DMN kit', () => {
  if (!existsSync(suite)) {
    it.skip('is not beside this checkout (../shared/suites/dmn-tck), so nothing is run', () => undefined);
    return;
  }
  it('passes no fewer cases than were reached, and no case throws', () => {
    const { levels, thrown, failures } = runDmnTck(suite);
    expect(thrown).toBe(0);
    for (const [level, passed] of Object.entries(REACHED)) {
      expect({ level, failures, enough: (levels[level]?.passed ?? 0) >= passed }).toMatchObject({ level, enough: true });
    }
  });
});
