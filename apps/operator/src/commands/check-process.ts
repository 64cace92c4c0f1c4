import { compileProcess } from '#cases';
import { readProcessFolder } from '../processes/process-folder';
import { tellFindings } from '../processes/tell-findings';
import { say } from '../stack/progress';

/** Checks process folders as deploy does and prints what it finds, without a server; false where one of them would be refused. */
export async function checkProcesses(folders: readonly string[]): Promise<boolean> {
  let sound = true;
  for (const folder of folders) {
    const folderFiles = readProcessFolder(folder);
    const compiled = await compileProcess(folderFiles);
    const findings = compiled.ok ? compiled.warnings : compiled.findings;
    const warnings = findings.filter(({ severity }) => severity === 'warning').length;
    const told = findings.length > 0 ? `\n${tellFindings(findings)}` : '';
    say(`Process ${folderFiles.processId}: ${findings.length - warnings} errors, ${warnings} warnings${told}`);
    sound &&= compiled.ok;
  }
  return sound;
}
