import { createHash } from 'node:crypto';
import { type ProcessFiles } from './definition';

const RUNS_BY =
  /^(process\.bpmn|parameters\.json|matter\.json|translations\/en\.json|(forms|decisions|notices|documents|records|publicities|department-messages)\/.+)$/;

/** The files that a case runs by; README and scenarios may change without a new version. */
export const runningFiles = ({ files }: ProcessFiles): ProcessFiles['files'] => chosen(files, (file) => RUNS_BY.test(file));

/** The other ones: README, scenarios and vectors. */
export const companionFiles = ({ files }: ProcessFiles): ProcessFiles['files'] => chosen(files, (file) => !RUNS_BY.test(file));

function chosen(files: ProcessFiles['files'], isChosen: (file: string) => boolean): ProcessFiles['files'] {
  const names = Object.keys(files).filter(isChosen);
  return Object.fromEntries(names.toSorted().map((file) => [file, files[file] ?? '']));
}

/** SHA-256 (hex) of the region and of every running file with its name. */
export function definitionHash(files: ProcessFiles, region: string): string {
  return createHash('sha256')
    .update(JSON.stringify([files.processId, region, runningFiles(files)]))
    .digest('hex');
}
