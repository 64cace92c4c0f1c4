import { type Form, parseForm } from '#forms';
import { type JsonObject } from '#engine';
import { type TaskKind } from '#tasks';
import { CasesError } from '../errors';
import { type Definition } from './definition';
import { englishOf, sayForm } from './translations/in-english';

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

const SIGNATURE: JsonObject = {
  $schema: DRAFT,
  title: '会签意见',
  type: 'object',
  additionalProperties: false,
  required: ['decision'],
  properties: {
    decision: {
      type: 'string',
      title: '结论',
      oneOf: [
        { const: 'agree', title: '同意' },
        { const: 'refuse', title: '不同意' },
      ],
    },
    opinion: { type: 'string', title: '意见', maxLength: 500, 'x-sensitive': 'medical' },
  },
};

const SUPPLEMENT: JsonObject = {
  $schema: DRAFT,
  title: '补正材料',
  type: 'object',
  additionalProperties: false,
  required: ['answers'],
  properties: {
    answers: {
      type: 'array',
      title: '补正内容',
      minItems: 1,
      maxItems: 50,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['item'],
        properties: {
          item: { type: 'integer', title: '补正事项序号', minimum: 1, maximum: 50 },
          document: { type: 'string', title: '材料', format: 'uuid', 'x-document': true },
          text: { type: 'string', title: '内容', maxLength: 2000, 'x-sensitive': 'medical' },
        },
      },
    },
  },
};

/** Forms of what hangs on the task of a step, the same in every process. */
export const BUILT_IN_FORMS = { signature: builtInForm(SIGNATURE), supplement: builtInForm(SUPPLEMENT) } as const satisfies Readonly<
  Record<Exclude<TaskKind, 'step'>, Form>
>;

/** The same for who reads English. */
const ENGLISH_FORMS = {
  signature: sayForm(BUILT_IN_FORMS.signature, englishOf(undefined)),
  supplement: sayForm(BUILT_IN_FORMS.supplement, englishOf(undefined)),
} as const satisfies typeof BUILT_IN_FORMS;

/** Such a form in the words of the definition. */
export const builtInFormOf = ({ english }: Pick<Definition, 'english'>, kind: keyof typeof BUILT_IN_FORMS): Form =>
  (english === true ? ENGLISH_FORMS : BUILT_IN_FORMS)[kind];

/** What is to be handed in for a task; undefined where it has no form. */
export function formOfTask(definition: Definition, task: { readonly kind: TaskKind; readonly element: string }): Form | undefined {
  if (task.kind !== 'step') return builtInFormOf(definition, task.kind);
  const { graph, forms } = definition;
  const node = graph.nodes[task.element];
  return node?.type === 'userTask' && node.form !== undefined ? forms.get(node.form) : undefined;
}

/** A form of the engine's own; one that is wrong is a fault of ours. */
export function builtInForm(schema: JsonObject): Form {
  const parsed = parseForm(schema);
  if (!parsed.ok) throw new CasesError('broken-form', parsed.findings.map(({ path, reason }) => `${path}: ${reason}`).join('; '));
  return parsed.form;
}
