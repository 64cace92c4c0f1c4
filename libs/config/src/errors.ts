/** One variable of the environment that is missing or wrong. */
export interface ConfigProblem {
  readonly name: string;
  readonly expected: string;
}

/** Thrown by readConfig with every problem at once; code `config-invalid`; its text never holds a value. */
export class ConfigError extends Error {
  readonly code = 'config-invalid';

  constructor(readonly problems: readonly ConfigProblem[]) {
    super(`The environment is not right:\n${problems.map(({ name, expected }) => `  ${name}: expected ${expected}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}
