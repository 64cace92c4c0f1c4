export { readConfig } from './read-config';
export { listVariables, type Config, type VariableDoc } from './variables';
export { ConfigError, type ConfigProblem } from './errors';
