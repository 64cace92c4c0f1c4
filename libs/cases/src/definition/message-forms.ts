import { IDENTITY_CHANGED, IDENTITY_TAGS, type TagChangeKind } from '#contract';
import { isJsonObject, type JsonObject } from '#engine';
import { type Form } from '#forms';
import { type AuditEntry } from '#store';
import { builtInForm } from './built-in-forms';
import { type Definition } from './definition';
import { englishOf, sayForm } from './translations/in-english';

const CHANGES: Readonly<Record<TagChangeKind, string>> = { added: '列入名单', changed: '类别或者日期变动', left: '退出名单' };
const choicesOf = (names: Readonly<Record<string, string>>): readonly JsonObject[] =>
  Object.entries(names).map(([value, title]) => ({ const: value, title }));
const date = (title: string): JsonObject => ({ type: 'string', format: 'date', title });

/** What a case is told where tags of its people have changed. */
const IDENTITY_CHANGE = builtInForm({
  title: '名单变动',
  type: 'object',
  additionalProperties: false,
  properties: {
    changes: {
      type: 'array',
      title: '身份标识',
      items: {
        type: 'object',
        additionalProperties: false,
        properties: {
          tag: { type: 'string', title: '类别', oneOf: choicesOf(IDENTITY_TAGS) },
          change: { type: 'string', title: '变动', oneOf: choicesOf(CHANGES) },
          from: date('自'),
          until: date('至'),
        },
      },
    },
  },
});

/** What comes to a case where somebody objects to what is public. */
const OBJECTION = builtInForm({
  title: '异议',
  type: 'object',
  additionalProperties: false,
  properties: { reason: { type: 'string', title: '异议理由', maxLength: 2000 } },
});

/** The form that says what a message to a case holds: of a department's answer its own, of what the engine tells one of ours; undefined for any other message. */
export function formOfMessage(definition: Definition, { kind, element = '', detail }: AuditEntry): Form | undefined {
  const message = isJsonObject(detail) ? detail['message'] : undefined;
  if (kind === 'request-answered') return answerForm(definition, message);
  if (kind === IDENTITY_CHANGED || (kind === 'message-received' && message === IDENTITY_CHANGED))
    return inWordsOf(definition, IDENTITY_CHANGE);
  const node = definition.graph.nodes[element];
  const isObjection = kind === 'message-received' && node?.type === 'receiveTask' && node.publicity !== undefined;
  return isObjection ? inWordsOf(definition, OBJECTION) : undefined;
}

function answerForm({ departmentMessages, forms }: Definition, message: unknown): Form | undefined {
  const asked = [...departmentMessages.values()].find(({ answer }) => answer !== undefined && answer.message === message);
  return asked?.answer === undefined ? undefined : forms.get(asked.answer.form);
}

const inWordsOf = ({ english }: Definition, form: Form): Form => (english === true ? sayForm(form, englishOf(undefined)) : form);
