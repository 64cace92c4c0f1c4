import { type ValueType } from './value-type';

/** Hit policies of DMN 1.3 §8.2.8; a collecting table may aggregate. */
export type HitPolicy = 'UNIQUE' | 'FIRST' | 'PRIORITY' | 'ANY' | 'COLLECT' | 'RULE ORDER' | 'OUTPUT ORDER';
export type Aggregation = 'SUM' | 'MIN' | 'MAX' | 'COUNT';

/** A column that tests the value of `text`; `allowed` are unary tests that every value must pass. */
export interface InputClause {
  readonly label: string;
  readonly text: string;
  readonly type: ValueType;
  readonly allowed?: string;
}

/** A column of results; `allowed` lists the possible ones, best first. */
export interface OutputClause {
  readonly name: string;
  readonly type: ValueType;
  readonly allowed?: readonly string[];
  readonly default?: string;
}

export interface Rule {
  readonly tests: readonly string[];
  readonly outputs: readonly string[];
}

export interface DecisionTable {
  readonly kind: 'table';
  readonly hitPolicy: HitPolicy;
  readonly aggregation?: Aggregation;
  readonly inputs: readonly InputClause[];
  readonly outputs: readonly OutputClause[];
  readonly rules: readonly Rule[];
}

export interface LiteralLogic {
  readonly kind: 'expression';
  readonly text: string;
}

/** One decision: what it needs, and how it decides. Plain data, no XML left in it. */
export interface Decision {
  readonly id: string;
  readonly name: string;
  /** Name and type under which other decisions see the result. */
  readonly result: { readonly name: string; readonly type: ValueType };
  /** Declared input data: each must be there and of its type. */
  readonly inputs: readonly { readonly name: string; readonly type: ValueType }[];
  /** Ids of the decisions whose results it needs. */
  readonly requires: readonly string[];
  readonly logic: DecisionTable | LiteralLogic;
}

/** Decisions by id; those of several files may be put together into one record. */
export type Decisions = Readonly<Record<string, Decision>>;
