import { type HitPolicy } from '../dmn/decision';
import { any } from './any';
import { collect } from './collect';
import { first } from './first';
import { outputOrder } from './output-order';
import { type Policy } from './policy';
import { priority } from './priority';
import { ruleOrder } from './rule-order';
import { unique } from './unique';

/** The hit policies of DMN 1.3 §8.2.8 by name. */
export const policies = {
  UNIQUE: unique,
  FIRST: first,
  PRIORITY: priority,
  ANY: any,
  COLLECT: collect,
  'RULE ORDER': ruleOrder,
  'OUTPUT ORDER': outputOrder,
} as const satisfies Record<HitPolicy, Policy>;

/** Narrows the name of a hit policy as a file has it. */
export function isHitPolicy(name: string): name is HitPolicy {
  return Object.hasOwn(policies, name);
}
