import { runDmnTck } from './dmn-tck/run-dmn-tck';
import { type Score } from './score';
import { runTokenSimulation } from './token-simulation/run-token-simulation';

/** The suites of others that can be run, each over any folder of its cases. */
const SUITES: Readonly<Record<string, (folder: string) => Score | Promise<Score>>> = {
  'dmn-tck': runDmnTck,
  'token-simulation': runTokenSimulation,
};

async function main([suite = '', folder = '', ...rest]: readonly string[]): Promise<void> {
  const run = Object.hasOwn(SUITES, suite) ? SUITES[suite] : undefined;
  if (run === undefined || folder === '') {
    process.stderr.write(`usage: npm run conformance -- ${Object.keys(SUITES).join(' | ')} DIR [--failed]\n`);
    process.exitCode = 2;
    return;
  }
  const { failures, thrown, ...score } = await run(folder);
  if (rest.includes('--failed')) for (const failure of failures) process.stderr.write(`${failure}\n`);
  process.stdout.write(`${JSON.stringify({ suite, ...score })}\n`);
  process.exitCode = thrown > 0 ? 1 : 0;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
