import { ConfigError, type ConfigProblem } from './errors';
import { listRows, type Config } from './variables';

/** Reads and validates the environment into a frozen Config; throws ConfigError naming every bad variable. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const values: Record<string, unknown> = {};
  const problems: ConfigProblem[] = [];
  for (const [key, variable] of listRows()) {
    const text = env[variable.name] || variable.fallback;
    if (text === undefined) {
      if (variable.optional !== true) problems.push({ name: variable.name, expected: `a value (${variable.doc})` });
      continue;
    }
    const parsed = variable.parse(text);
    if (parsed.ok) values[key] = parsed.value;
    else problems.push({ name: variable.name, expected: parsed.expected });
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(values) as Config;
}
