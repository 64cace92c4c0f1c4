import { OperatorError } from '../errors';
import { getPermitted } from '../get-permitted';
import { readProcessFolder } from '../processes/process-folder';
import { tellFindings } from '../processes/tell-findings';
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
      throw new OperatorError('command-failed', `${process.processId} cannot be deployed:\n${tellFindings(deployed.findings)}`);
    const { version, changed, validFrom } = deployed;
    const told = deployed.warnings.length > 0 ? `\n${tellFindings(deployed.warnings)}` : '';
    say(`Process ${process.processId}: version ${version} ${changed ? `deployed, holds from ${validFrom}` : 'is there already'}${told}`);
  }
}
