import { type JsonValue } from '#engine';
import { type TaskStep } from '#scenarios';

/** People of the story by key, and its data with their ids in it. */
export interface Names {
  idOf(key: string): string;
  resolve<Value extends JsonValue>(data: Value): Value;
}

type Of<Kind extends TaskStep['do']> = Extract<TaskStep, { do: Kind }>;

/** What is posted to a task: the verb of its address, and the body. */
export interface TaskRequest {
  readonly verb: string;
  readonly body: object;
}

const plain = ({ do: verb }: TaskStep): TaskRequest => ({ verb, body: {} });
const passed = ({ do: verb, to, reason }: Of<'delegate'> | Of<'transfer'>, { idOf }: Names): TaskRequest => ({
  verb,
  body: { personId: idOf(to), reason },
});

/** Copies go to the key of a person, or to `<post> of <organisation>`. */
const recipientOf = (text: string, { idOf }: Names): object => {
  const [post, organisationId] = text.split(' of ');
  return organisationId === undefined ? { personId: idOf(text) } : { post, organisationId };
};

const REQUESTS: { readonly [Kind in TaskStep['do']]: (step: Of<Kind>, names: Names) => TaskRequest } = {
  complete: ({ data }, { resolve }) => ({ verb: 'complete', body: { data: resolve(data) } }),
  sign: ({ decision, opinion }) => ({
    verb: 'complete',
    body: { data: { decision, ...(opinion === undefined ? {} : { opinion }) } },
  }),
  supplement: ({ answers }, { resolve }) => ({ verb: 'complete', body: { data: resolve({ answers }) } }),
  claim: plain,
  release: plain,
  return: plain,
  resume: plain,
  reoffer: plain,
  urge: plain,
  'withdraw-signers': plain,
  'withdraw-supplement': plain,
  assign: ({ to }, { idOf }) => ({ verb: 'assign', body: { personId: idOf(to) } }),
  delegate: passed,
  transfer: passed,
  'send-back': ({ to, secondPass, reason }) => ({ verb: 'send-back', body: { to, secondPass, reason } }),
  'take-back': ({ reason }) => ({ verb: 'take-back', body: { reason } }),
  hold: ({ until, reason }) => ({ verb: 'hold', body: { until, reason } }),
  'add-signers': ({ signers, order, reason }, { idOf }) => ({ verb: 'add-signers', body: { people: signers.map(idOf), order, reason } }),
  'ask-supplement': ({ items }) => ({ verb: 'ask-supplement', body: { items } }),
  copy: ({ to }, names) => ({ verb: 'copy', body: { to: to.map((each) => recipientOf(each, names)) } }),
  except: ({ to, reason, basis }, { idOf }) => ({ verb: 'except', body: { personId: idOf(to), reason, basis } }),
};

/** The request that a step on a task means. */
export function requestOf<Kind extends TaskStep['do']>(step: Of<Kind>, names: Names): TaskRequest {
  const request: (step: Of<Kind>, names: Names) => TaskRequest = REQUESTS[step.do as Kind];
  return request(step, names);
}
