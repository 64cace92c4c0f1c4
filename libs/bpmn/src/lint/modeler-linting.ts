import { type Config, type Resolver } from 'bpmnlint';
import { buildGraph } from '../build/build-graph';
import { type Source } from '../build/source';
import { listElements, type ModelElement } from '../moddle/model-element';
import { RULES } from '../rules/rules';
import { type SourceLines } from '../xml/source-lines';
import { BpmnError } from '../errors';
import { BORROWED_RULES } from './borrowed-rules';
import { type LintSubject } from './lint-subject';
import { createOwnRules } from './own-rules';
import { SEVERITIES } from './severities';

/** A modeler shows elements, not lines. */
const NO_LINES: SourceLines = { lineOf: () => 1, attributeLine: () => 1, textLine: () => 1, extensionLine: () => 1 };

const DRAWN = [RULES.profile, RULES.drawing].flatMap((stage) => Object.values(stage));
const isError = (rule: string): boolean => Object.entries(SEVERITIES).some(([name, severity]) => name === rule && severity === 'error');

/** The graph joins in as soon as nothing is wrong with the drawing, as at deploy. */
const subjectOf = (definitions: ModelElement): LintSubject | undefined => {
  const process = listElements(definitions, 'rootElements').find(({ $type }) => $type === 'bpmn:Process');
  if (!process) return undefined;
  const source: Source = { definitions, process, lines: NO_LINES };
  return DRAWN.some((rule) => rule(source).length > 0) ? { source } : { source, graph: buildGraph(source) };
};

const own = createOwnRules(subjectOf);

const config: Config = {
  rules: Object.fromEntries([
    ...Object.keys(own).map((name) => [`huiban/${name}`, isError(name) ? 'error' : 'warn'] as const),
    ...Object.keys(BORROWED_RULES).map((name) => [name, 'warn'] as const),
  ]),
};

const resolver: Resolver = {
  resolveRule: (pkg, name) => {
    const rule = pkg === 'bpmnlint' ? Object.entries(BORROWED_RULES).find(([known]) => known === name)?.[1].factory : own[name];
    if (!rule) throw new BpmnError('unread-model', `there is no rule ${name} of ${pkg}`);
    return rule;
  },
  resolveConfig: () => config,
};

/** The rules of deploy for a modeler that lints by bpmnlint: what its `linting.bpmnlint` takes. XML and folder are judged at deploy alone. */
export const MODELER_LINTING = { config, resolver } as const;
