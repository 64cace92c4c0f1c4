import { any } from './any';
import { collect } from './collect';
import { first } from './first';
import { outputOrder } from './output-order';
import { type Aggregation, type Policy } from './policy';
import { priority } from './priority';
import { ruleOrder } from './rule-order';
import { unique } from './unique';

/** The hit policies of DMN 1.5 §8.2.8 by name. */
const policies: Readonly<Record<string, Policy>> = {
  UNIQUE: unique,
  FIRST: first,
  PRIORITY: priority,
  ANY: any,
  COLLECT: collect,
  'RULE ORDER': ruleOrder,
  'OUTPUT ORDER': outputOrder,
};

/** The hit policy of that name as a file has it. */
export function findPolicy(name: string): Policy | undefined {
  return Object.hasOwn(policies, name) ? policies[name] : undefined;
}

const aggregations: readonly string[] = ['SUM', 'MIN', 'MAX', 'COUNT'] satisfies Aggregation[];

/** Narrows the name of an aggregation. */
export function isAggregation(name: string | undefined): name is Aggregation {
  return name !== undefined && aggregations.includes(name);
}
