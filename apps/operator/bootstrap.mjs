// Runs before anything is installed, so it needs nothing but Node: checks its version, installs, builds, and hands over to the command.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const operator = 'dist/apps/operator/src/main.js';

/** Which compiled program runs a command, with which arguments before the user's. */
const COMMANDS = {
  start: [operator, 'start'],
  check: [operator, 'check'],
  test: [operator, 'test'],
  reconcile: [operator, 'reconcile'],
  operator: [operator],
  demo: ['dist/apps/operator/src/demo/main.js'],
  bench: ['dist/test/bench/main.js'],
  conformance: ['dist/test/conformance/main.js'],
  scenarios: ['dist/test/scenarios/main.js'],
};

const say = (text) => console.log(`[huiban] ${text}`);
const fail = (text) => {
  console.error(`[huiban] ${text}`);
  process.exit(1);
};
const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Huiban needs Node 20.19 or newer; this is ${process.version}. Install a newer one (https://nodejs.org) and run the command again.`);
}

/** Runs a program to its end and says every ten seconds that it is still at it. */
function run(what, program, args, { quiet = false } = {}) {
  say(`${what} …`);
  const begun = Date.now();
  const seconds = () => `${Math.round((Date.now() - begun) / 1000)} s`;
  const ticker = setInterval(() => say(`${what}: still at it after ${seconds()}`), 10_000);
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: checkout, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    const told = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => told.push(piece));
    child.on('error', (error) => fail(`${what}: ${error.message}`));
    child.on('close', (code) => {
      clearInterval(ticker);
      if (code !== 0) process.stdout.write(Buffer.concat(told));
      if (code !== 0 && name === 'test') console.log('0 passed, 1 failed');
      if (code !== 0) fail(`${what} failed (see above).`);
      say(`${what}: done in ${seconds()}`);
      done();
    });
  });
}

async function install() {
  const installed = changedAt(join(checkout, 'node_modules/.package-lock.json'));
  if (installed > 0 && installed >= changedAt(join(checkout, 'package-lock.json'))) return;
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  await (npm?.endsWith('.js') ? run('Installing packages', process.execPath, [npm, ...args]) : run('Installing packages', 'npm', args));
}

const SOURCES = ['apps', 'libs', 'workflows/runtime', 'test', 'tsconfig.json', 'tsconfig.build.json', 'package.json', 'package-lock.json'];
const SOURCE = /\.(ts|tsx|mts|css|html|svg|json|bpmn)$/;

/** When the newest source was changed; folders count too, since removing a file changes them. */
function newestSource(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return SOURCE.test(path) ? stat.mtimeMs : 0;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestSource(join(path, name))), stat.mtimeMs);
}

async function build() {
  const stamp = join(checkout, 'dist/.built');
  const newest = Math.max(...SOURCES.map((path) => newestSource(join(checkout, path))));
  if (changedAt(stamp) > newest) return;
  const begun = new Date();
  if (!existsSync(stamp)) rmSync(join(checkout, 'dist'), { recursive: true, force: true });
  await run('Compiling', process.execPath, [join(checkout, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json']);
  await run('Bundling workflows', process.execPath, [join(checkout, 'dist/apps/worker/src/build-workflow-bundle.js')], { quiet: true });
  await run('Building pages', process.execPath, [join(checkout, 'apps/web/build.mjs')]);
  writeFileSync(stamp, begun.toISOString());
}

checkNode();
const [name = '', ...args] = process.argv.slice(2);
if (!Object.hasOwn(COMMANDS, name)) fail(`There is no command "${name}"; there are: ${Object.keys(COMMANDS).join(', ')}.`);
await install();
await build();
const [entry, ...before] = COMMANDS[name];
const program = join(checkout, entry);
process.argv = [process.execPath, program, ...before, ...args];
await import(pathToFileURL(program).href);
