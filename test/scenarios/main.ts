import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { listProcessFolders, readProcessFolder } from '../../apps/operator/src/processes/process-folder';
import { findCheckout } from '../../apps/operator/src/stack/folders';
import { withScratchDatabase } from '../support/scratch-database';
import { playProcess } from './play-process';

/** What a crash would cost is a story that is told again. */
const SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

const tell = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/**
 * Plays the stories of the named processes, or of all; the exit code is 1 where one breaks or leaves something untouched. With
 * `--documents <folder>` the PDF of every document that a story writes is put there, for people to look at.
 */
async function main(given: readonly string[]): Promise<void> {
  const { values, positionals: names } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: { documents: { type: 'string' } },
  });
  const folders = listProcessFolders(findCheckout());
  const known = folders.map((folder) => basename(folder));
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    process.stderr.write(`There is no process ${unknown.join(', ')}; there are: ${known.join(', ')}.\n`);
    process.exitCode = 2;
    return;
  }
  const chosen = folders.filter((folder) => names.length === 0 || names.includes(basename(folder)));
  await withScratchDatabase({ name: 'scenarios', settings: SETTINGS }, async (url) => {
    process.env['TEST_DATABASE_URL'] = url;
    const others = folders.map(readProcessFolder);
    for (const folder of chosen)
      if (!(await playProcess(readProcessFolder(folder), { tell, others, documents: values.documents }))) process.exitCode = 1;
  });
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
