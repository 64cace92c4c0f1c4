import { answerOf, api } from '../../api/client';
import { type CommandHeader } from '../../api/command';
import { type Schema } from '../../api/schemas';

/** What a dialog may ask for besides the confirmation. */
export type VerbField = 'person' | 'people' | 'reason' | 'basis' | 'until' | 'order' | 'target' | 'items';

/** What was filled in; a dialog uses what its verb asks for. */
export interface VerbValues {
  readonly people: readonly string[];
  readonly reason: string;
  readonly basis: string;
  readonly until: string;
  readonly order: 'before' | 'after';
  readonly target: string;
  readonly secondPass: 'walk-again' | 'straight-back';
  readonly items: readonly Schema<'SupplementItemDto'>[];
}

export const NO_VALUES: VerbValues = {
  people: [],
  reason: '',
  basis: '',
  until: '',
  order: 'before',
  target: '',
  secondPass: 'walk-again',
  items: [],
};

/** To what a verb is sent, under which key, with what. */
interface Sending {
  readonly task: Schema<'TaskDto'>;
  readonly header: CommandHeader;
  readonly values: VerbValues;
}

interface VerbRow {
  readonly fields: readonly VerbField[];
  /** Takes nothing from anybody and is undone as easily: no dialog asks. */
  readonly atOnce?: true;
  readonly send: (sending: Sending) => Promise<unknown>;
}

const to = ({ task: { id }, header }: Sending) => ({ path: { id }, header });
const personOf = ({ people: [personId = ''] }: VerbValues): string => personId;

/** Every verb but handing in, in the order in which they are offered: what is asked for and what is sent. */
export const VERBS = {
  claim: { fields: [], atOnce: true, send: (given) => answerOf(api.POST('/api/tasks/{id}/claim', { params: to(given) })) },
  resume: { fields: [], atOnce: true, send: (given) => answerOf(api.POST('/api/tasks/{id}/resume', { params: to(given) })) },
  'send-back': {
    fields: ['target', 'reason'],
    send: (given) => {
      const { target, secondPass, reason } = given.values;
      return answerOf(api.POST('/api/tasks/{id}/send-back', { params: to(given), body: { to: target, secondPass, reason } }));
    },
  },
  'ask-supplement': {
    fields: ['items'],
    send: (given) => answerOf(api.POST('/api/tasks/{id}/ask-supplement', { params: to(given), body: { items: [...given.values.items] } })),
  },
  'withdraw-supplement': {
    fields: [],
    send: (given) => answerOf(api.POST('/api/tasks/{id}/withdraw-supplement', { params: to(given) })),
  },
  'add-signers': {
    fields: ['people', 'order', 'reason'],
    send: (given) => {
      const { people, order, reason } = given.values;
      return answerOf(api.POST('/api/tasks/{id}/add-signers', { params: to(given), body: { people: [...people], order, reason } }));
    },
  },
  'withdraw-signers': {
    fields: [],
    send: (given) => answerOf(api.POST('/api/tasks/{id}/withdraw-signers', { params: to(given) })),
  },
  hold: {
    fields: ['until', 'reason'],
    send: (given) => {
      const { until, reason } = given.values;
      return answerOf(api.POST('/api/tasks/{id}/hold', { params: to(given), body: { until, reason } }));
    },
  },
  delegate: {
    fields: ['person', 'reason'],
    send: (given) => {
      const body = { personId: personOf(given.values), reason: given.values.reason };
      return answerOf(api.POST('/api/tasks/{id}/delegate', { params: to(given), body }));
    },
  },
  transfer: {
    fields: ['person', 'reason'],
    send: (given) => {
      const body = { personId: personOf(given.values), reason: given.values.reason };
      return answerOf(api.POST('/api/tasks/{id}/transfer', { params: to(given), body }));
    },
  },
  return: { fields: [], send: (given) => answerOf(api.POST('/api/tasks/{id}/return', { params: to(given) })) },
  release: { fields: [], send: (given) => answerOf(api.POST('/api/tasks/{id}/release', { params: to(given) })) },
  'take-back': {
    fields: ['reason'],
    send: (given) => answerOf(api.POST('/api/tasks/{id}/take-back', { params: to(given), body: { reason: given.values.reason } })),
  },
  copy: {
    fields: ['people'],
    send: (given) => {
      const recipients = given.values.people.map((personId) => ({ personId }));
      return answerOf(api.POST('/api/tasks/{id}/copy', { params: to(given), body: { to: recipients } }));
    },
  },
  assign: {
    fields: ['person'],
    send: (given) => answerOf(api.POST('/api/tasks/{id}/assign', { params: to(given), body: { personId: personOf(given.values) } })),
  },
  reoffer: {
    fields: [],
    send: (given) => answerOf(api.POST('/api/tasks/{id}/reoffer', { params: to(given) })),
  },
  except: {
    fields: ['person', 'reason', 'basis'],
    send: (given) => {
      const { reason, basis } = given.values;
      return answerOf(api.POST('/api/tasks/{id}/except', { params: to(given), body: { personId: personOf(given.values), reason, basis } }));
    },
  },
  urge: { fields: [], send: (given) => answerOf(api.POST('/api/tasks/{id}/urge', { params: to(given) })) },
  recuse: {
    fields: ['reason'],
    send: ({ task, header, values: { reason } }) =>
      answerOf(api.POST('/api/cases/{id}/recusals', { params: { path: { id: task.case.id }, header }, body: { reason } })),
  },
} as const satisfies Record<string, VerbRow>;

export type OfferedVerb = keyof typeof VERBS;

const ALL = Object.keys(VERBS) as readonly OfferedVerb[];

/** The row of a verb. */
export const verbRow = (verb: OfferedVerb): VerbRow => VERBS[verb];

/** What the reader is offered: what the API allows, and to keep out of a case of which they have an open task. */
export function offeredVerbs({
  actions,
  status,
  because,
}: Pick<Schema<'TaskDto'>, 'actions' | 'status' | 'because'>): readonly OfferedVerb[] {
  const isOpen = status === 'ready' || status === 'claimed';
  const mayRecuse = isOpen && actions.includes('complete') && because.kind !== 'applicant';
  return ALL.filter((verb) => (verb === 'recuse' ? mayRecuse : actions.includes(verb)));
}

const FILLED: Readonly<Record<VerbField, (values: VerbValues) => boolean>> = {
  person: ({ people }) => people.length === 1,
  people: ({ people }) => people.length > 0,
  reason: ({ reason }) => reason.trim() !== '',
  basis: ({ basis }) => basis.trim() !== '',
  until: ({ until }) => until !== '',
  order: () => true,
  target: ({ target }) => target !== '',
  items: ({ items }) =>
    items.length > 0 && items.every(({ name, problem, request }) => [name, problem, request].every((text) => text.trim() !== '')),
};

/** Whether everything that the verb asks for is there. */
export const isFilled = (verb: OfferedVerb, values: VerbValues): boolean => verbRow(verb).fields.every((field) => FILLED[field](values));
