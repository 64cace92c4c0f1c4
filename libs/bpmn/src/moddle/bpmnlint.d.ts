/** The little that is used of bpmnlint, whose types lie where its package does not show them. */
declare module 'bpmnlint' {
  /** Where a rule tells what it found; what else it says of a finding comes along. */
  export interface Reporter {
    report(id: string, message: string, more?: object): void;
  }

  /** A rule: asked at each element from the root on; `false` leaves out what lies below. */
  export interface RuleDefinition {
    readonly check: (element: object, reporter: Reporter) => boolean | undefined;
  }

  export type RuleFactory = (config?: unknown) => RuleDefinition;

  export interface Report {
    readonly id?: string;
    readonly message: string;
    readonly objection?: unknown;
    readonly category: string;
  }

  export interface Config {
    readonly rules: Readonly<Record<string, string>>;
  }

  export interface Resolver {
    resolveRule(pkg: string, ruleName: string): RuleFactory;
    resolveConfig(pkg: string, configName: string): Config;
  }

  export class Linter {
    constructor(options: { readonly config: Config; readonly resolver: Resolver });
    lint(root: object): Promise<Readonly<Record<string, readonly Report[]>>>;
    applyRule(
      root: object,
      rule: { readonly name: string; readonly rule: RuleDefinition; readonly config: object; readonly category: string },
    ): readonly Report[];
  }
}

declare module 'bpmnlint/rules/*' {
  import { type RuleFactory } from 'bpmnlint';
  const factory: RuleFactory;
  export = factory;
}
