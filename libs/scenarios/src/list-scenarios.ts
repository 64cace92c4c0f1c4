import { type ProcessFiles } from '#cases';
import { parseScenario } from './parse-scenario';
import { type Scenario } from './scenario';

/** A process's stories, with the files they stand in; `unreadable-scenario` at the first that cannot be read. */
export const listScenarios = ({ files }: ProcessFiles): readonly { readonly file: string; readonly scenario: Scenario }[] =>
  Object.entries(files)
    .filter(([file]) => /^scenarios\/.+\.json$/.test(file))
    .map(([file, text]) => ({ file, scenario: parseScenario(file, text) }));
