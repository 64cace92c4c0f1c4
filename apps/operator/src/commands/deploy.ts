import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { type DeployFinding, type ProcessFiles } from '#cases';
import { OperatorError } from '../errors';
import { getPermitted } from '../get-permitted';
import { type Session } from '../session';
import { say } from '../stack/progress';

/** Who deploys (a user name), and from which day (YYYY-MM-DD) the versions are to hold. */
export interface DeployOptions {
  readonly as?: string;
  readonly from?: string;
}

/** Makes one folder, or all processes of the checkout, the versions of new cases; an unchanged folder changes nothing. */
export async function deployProcesses(session: Session, folders: readonly string[], options: DeployOptions = {}): Promise<void> {
  const by = options.as === undefined ? {} : { by: (await getPermitted(session, options.as, 'deploy-process')).personId };
  const day = options.from === undefined ? {} : { validFrom: options.from };
  for (const folder of folders) {
    const process = readProcessFolder(folder);
    const deployed = await session.cases.deploy(process, { region: session.config.region, now: new Date(), ...by, ...day });
    if (!deployed.ok)
      throw new OperatorError('command-failed', `${process.processId} cannot be deployed:\n${deployed.findings.map(told).join('\n')}`);
    const { version, changed, validFrom } = deployed;
    say(`Process ${process.processId}: version ${version} ${changed ? `deployed, holds from ${validFrom}` : 'is there already'}`);
    for (const warning of deployed.warnings) say(`${told(warning)}, a warning`);
  }
}

/** The process folders of a checkout. */
export const listProcessFolders = (checkout: string): readonly string[] => {
  const root = join(checkout, 'workflows', 'processes');
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(root, entry.name))
    .sort();
};

/** Reads a folder named after its process. */
export function readProcessFolder(folder: string): ProcessFiles {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const named = paths.map((path) => [relative(folder, path).split(sep).join('/'), path] as const);
  return { processId: basename(folder), files: Object.fromEntries(named.sort().map(([name, path]) => [name, readFileSync(path, 'utf8')])) };
}

/** A finding as a line; its rule stands in docs/rules.md. */
const told = ({ rule, file, line, element, reason, hint }: DeployFinding): string =>
  `  [${rule}] ${[file, line, element].filter((part) => part !== undefined).join(':')}: ${reason} (${hint})`;
