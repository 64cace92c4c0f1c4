import { type ProcessFiles } from '#cases';
import { parseScenario } from './parse-scenario';
import { type Scenario } from './scenario';

/** The files of a process that tell stories, by name: PostgreSQL keeps them in an order of its own. */
export const listStoryFiles = ({ files }: ProcessFiles): readonly string[] =>
  Object.keys(files)
    .filter((file) => /^scenarios\/.+\.json$/.test(file))
    .toSorted();

/** A process's stories, with the files they stand in; `unreadable-scenario` at the first that cannot be read. */
export const listScenarios = (process: ProcessFiles): readonly { readonly file: string; readonly scenario: Scenario }[] =>
  listStoryFiles(process).map((file) => ({ file, scenario: parseScenario(file, process.files[file] ?? '') }));
