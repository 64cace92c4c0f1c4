import { resolve } from 'node:path';
import { Command } from 'commander';
import { MIGRATION_VERBS } from '#cases';
import { ConfigError } from '#config';
import { type CaseId } from '#contract';
import { commandEnvironment } from './command-environment';
import { replanRecordsOf } from './commands/replan-records';
import { importCalendarFile, replanRegion } from './commands/calendar';
import { exportArchive, type ExportOptions, verifyArchive } from './commands/archive';
import { checkProcesses } from './commands/check-process';
import { type DeployOptions, deployProcesses } from './commands/deploy';
import { migrateDatabase } from './commands/migrate';
import {
  MIGRATION_COMMANDS,
  type MigrationOptions,
  moveMigration,
  planMigration,
  sayMigration,
  sayVersions,
} from './commands/migrate-cases';
import { addPartnerCommands } from './partner-commands';
import { createSeal, importSeal } from './commands/seal';
import { sayReadings } from './commands/say-readings';
import { defineRosterKinds, importRoster, type RosterOptions } from './commands/roster';
import { reconcileCases } from './commands/reconcile';
import { seedDemo } from './commands/seed-demo';
import { start } from './commands/start';
import { verifyAuditChains } from './commands/verify-audit';
import { check, closingLine, concludeGates, testAll } from './gates/run-gates';
import { listProcessFolders } from './processes/process-folder';
import { inSession, type Session } from './session';
import { findCheckout } from './stack/folders';
import { say } from './stack/progress';

const program = new Command('operator').description('Starts, checks and keeps Huiban');
const working = <T>(work: (session: Session) => Promise<T>): Promise<T> => inSession(commandEnvironment(process.env), work);
const foldersOr = (folders: readonly string[]): readonly string[] =>
  folders.length > 0 ? folders.map((folder) => resolve(folder)) : listProcessFolders(findCheckout());

program
  .command('start')
  .description('bring up PostgreSQL, Temporal, api and worker with the demo county')
  .action(() => start(process.env));
program
  .command('check')
  .description('run the fast gates')
  .action(async () => {
    if (!concludeGates(await check(findCheckout()))) process.exitCode = 1;
  });
program
  .command('test')
  .description('run everything that CI runs')
  .action(async () => {
    const results = await testAll(findCheckout());
    if (!concludeGates(results)) process.exitCode = 1;
    process.stdout.write(`${closingLine(results)}\n`);
  });
program
  .command('migrate')
  .description("bring the database's schema up to this version")
  .action(() => working(migrateDatabase));
program
  .command('deploy')
  .argument('[folder...]', 'process folders; all of the checkout by default')
  .option('--as <username>', 'who deploys them, as it is kept')
  .option('--from <day>', 'the day (YYYY-MM-DD) from which new cases run by them; today by default')
  .description('deploy processes')
  .action((folders: string[], options: DeployOptions) =>
    working((session) => {
      return deployProcesses(session, foldersOr(folders), options);
    }),
  );
program
  .command('check-process')
  .argument('[folder...]', 'process folders; all of the checkout by default')
  .description('check processes as deploy does, without a server')
  .action(async (folders: string[]) => {
    if (!(await checkProcesses(foldersOr(folders)))) process.exitCode = 1;
  });
const calendar = program.command('calendar').description("regions' working days");
calendar
  .command('import')
  .argument('<file>', 'a calendar file, see docs/time.md')
  .description("store a region's days of a year as their next version")
  .action((file: string) => working((session) => importCalendarFile(session, resolve(file))));
calendar
  .command('replan')
  .argument('[region]', 'division code or its beginning, * for all; HUIBAN_REGION by default')
  .description('move the dates of open cases to where the calendar puts them by now')
  .action(async (region?: string) => {
    const done = await working((session) => replanRegion(session, region ?? session.config.region));
    say(`${done.cases} cases looked at, ${done.moved} dates moved, ${done.unplanned} stay without a rule, ${done.refused} cases refused`);
    if (done.refused > 0) process.exitCode = 1;
  });
const records = program.command('records').description('due days of records that outlive their cases, see docs/records.md');
for (const verb of ['plan', 'apply'] as const) {
  const command = records
    .command(verb)
    .argument('<kind>', 'kind of record')
    .argument('[region]', 'division code; HUIBAN_REGION by default')
    .description(
      verb === 'plan' ? 'tell what the rule in force moves, changing nothing' : 'move the due days to where the rule in force puts them',
    );
  if (verb === 'apply') command.requiredOption('--as <username>', 'who moves them, as the records keep it');
  command.action(async (kind: string, region: string | undefined, { as }: { readonly as?: string }) => {
    const done = await working((session) =>
      replanRecordsOf(session, { kind, region: region ?? session.config.region, ...(as === undefined ? {} : { as }) }),
    );
    say(
      `${done.records} records looked at, ${done.moved} days ${verb === 'plan' ? 'would move' : 'moved'}, ${done.obstacles} records stay as they are`,
    );
    if (done.obstacles > 0) process.exitCode = 1;
  });
}
program
  .command('versions')
  .argument('<process>', 'process id')
  .description('versions of a process, with how many open cases run by each')
  .action((processId: string) => working((session) => sayVersions(session, processId)));
const migrating = program.command('migrate-cases').description('open cases to another version of their process, see docs/migration.md');
migrating
  .command('plan')
  .argument('<process>', 'process id')
  .argument('<map>', 'a JSON file')
  .requiredOption('--as <username>', 'who migrates')
  .requiredOption('--reason <text>', 'why, as the cases keep it')
  .description('check a map and keep it as a migration')
  .action((processId: string, file: string, options: MigrationOptions) =>
    working((session) => planMigration(session, { processId, file: resolve(file) }, options)),
  );
for (const verb of MIGRATION_VERBS) {
  migrating
    .command(verb)
    .argument('<migration>', 'its id')
    .requiredOption('--as <username>', 'who does it')
    .description(MIGRATION_COMMANDS[verb])
    .action((id: string, { as }: { readonly as: string }) => working((session) => moveMigration(session, verb, { id, as })));
}
migrating
  .command('status')
  .argument('[migration]', 'its id; the latest ones without it')
  .description('how migrations stand, with a reason for each case that keeps its version')
  .action((id?: string) => working((session) => sayMigration(session, id)));
const rosters = program.command('roster').description('lists of people that departments send, see docs/rosters.md');
rosters
  .command('define')
  .argument('<file...>', 'roster kinds as JSON')
  .description('store kinds of rosters: who sends them, what their columns are called and mean')
  .action((files: readonly string[]) =>
    working((session) =>
      defineRosterKinds(
        session,
        files.map((file) => resolve(file)),
      ),
    ),
  );
rosters
  .command('import')
  .argument('<kind>', 'id of the roster kind')
  .argument('<file>', 'CSV (UTF-8 or GB18030) or XLSX')
  .requiredOption('--as <username>', 'who sends it')
  .requiredOption('--as-of <day>', 'the day (YYYY-MM-DD) of which it tells')
  .option('--bad-rows <what>', 'with bad lines: skip them, or refuse the file', 'skip')
  .description('import a roster and tell what it came to')
  .action(async (kind: string, file: string, options: RosterOptions) => {
    const roster = await working((session) => importRoster(session, { kind, file: resolve(file) }, options));
    if (roster.state === 'refused') process.exitCode = 1;
  });
program
  .command('seed-demo')
  .description('load the demo county')
  .action(() => working((session) => seedDemo(session, 'year')));
program
  .command('reconcile')
  .description('bring every open case back to motion on whatever Temporal there is')
  .action(async () => {
    const { open, woken } = await working(reconcileCases);
    say(`${open} open cases, ${woken} woken`);
  });
program
  .command('verify-audit')
  .argument('<case...>', 'ids of cases')
  .description('recompute the hash chains of audit entries')
  .action((caseIds: readonly CaseId[]) => working((session) => verifyAuditChains(session, caseIds)));
addPartnerCommands(program, working);
program
  .command('archive')
  .description('packages of closed cases, see docs/archive.md')
  .command('export')
  .argument('<number>', 'number of a closed case')
  .argument('<file>', 'where the package is written')
  .requiredOption('--as <username>', 'who gets it; must hold export-archive')
  .requiredOption('--purpose <text>', 'what for, as it is kept')
  .description('write everything that is kept of a case, with a manifest of hashes')
  .action((number: string, file: string, options: ExportOptions) =>
    working((session) => exportArchive(session, { number, file: resolve(file) }, options)),
  );
program
  .command('verify-archive')
  .argument('<file>', 'an archive package')
  .description('recompute all hashes and the audit chain of a package, without a server')
  .action(async (file: string) => {
    if (!(await verifyArchive(resolve(file)))) process.exitCode = 1;
  });
const seal = program.command('seal').description('electronic seals of organisations, see docs/documents.md');
seal
  .command('create-test')
  .argument('<organisation>', 'its id')
  .description('give it a seal of a test authority, unless it has one')
  .action((id: string) => working((session) => createSeal(session, id)));
seal
  .command('import')
  .argument('<organisation>', 'its id')
  .argument('<file>', 'PKCS#12 with an RSA key')
  .requiredOption('--passphrase-file <file>', 'where its passphrase stands')
  .description('give it a seal; those that it had before seal nothing more')
  .action((id: string, file: string, { passphraseFile }: { readonly passphraseFile: string }) =>
    working((session) => importSeal(session, id, { file: resolve(file), passphraseFile: resolve(passphraseFile) })),
  );
program
  .command('readings')
  .argument('<case>', 'id of a case')
  .description('who was shown sensitive data of a case in clear')
  .action((caseId: CaseId) => working((session) => sayReadings(session, caseId)));

program.parseAsync().then(
  () => process.exit(),
  (error: unknown) => {
    say(error instanceof Error ? error.message : 'failed');
    if (error instanceof ConfigError)
      say('Nothing runs in this checkout that could be asked instead: start it with "npm start", or set these.');
    process.exit(1);
  },
);
