import { withMessageFlows } from './lenient-pools';

type Rewrite = (xml: string) => string;

/** What the trace says of elements and flows: which somebody outside makes go on, which are left, which are come to. */
export interface Played {
  readonly signalled: ReadonlySet<string>;
  readonly exited: ReadonlySet<string>;
  readonly entered: ReadonlySet<string>;
}

const P = '(?:\\w+:)?';
const tag = (name: string, rest: string, flags = 'g'): RegExp => new RegExp(`<(${P})${name}\\b${rest}`, flags);
/** A whole element: prefix, name, attributes, and what is inside. */
const whole = (names: string): RegExp => new RegExp(`<(${P})(${names})\\b([^>]*?)(?:/>|>([^]*?)</\\1\\2>)`, 'g');
const idOf = (attributes: string): string => /\bid="([^"]*)"/.exec(attributes)?.[1] ?? '';
const PLAIN = 'userTask|serviceTask|sendTask|scriptTask|businessRuleTask|manualTask|callActivity|task';
/** What is drawn and not simulated by the suite. */
const UNPLAYED = [
  ...['extensionElements', 'documentation', 'incoming', 'outgoing'],
  ...['ioSpecification', 'property', 'dataInputAssociation', 'dataOutputAssociation', 'dataInput', 'dataOutput', 'inputSet', 'outputSet'],
  ...['multiInstanceLoopCharacteristics', 'standardLoopCharacteristics', 'operationRef'],
];

/** Drawing, data, extensions and attributes of other tools say nothing about the flow of tokens. */
const withoutTools: Rewrite = (xml) =>
  UNPLAYED.reduce(
    (text, name) => text.replace(whole(name), ''),
    xml.replace(/<(\w+:)?BPMNDiagram\b[^]*?<\/(\w+:)?BPMNDiagram>/g, '').replace(/ (?!xmlns:|xsi:)\w+:\w+="[^"]*"/g, ''),
  )
    .replace(/ (?:errorCode|escalationCode|errorRef|escalationRef|signalRef|messageRef)=""/g, '')
    .replace(/ isExecutable="[^"]*"/g, '')
    .replace(tag('process', ''), '<$1process isExecutable="true"');

const definition = (prefix: string, type: string, inside = ''): string =>
  inside === '' ? `<${prefix}${type}EventDefinition/>` : `<${prefix}${type}EventDefinition>${inside}</${prefix}${type}EventDefinition>`;

/** What nothing in the file throws can only be triggered from outside, like a message. */
const withTriggers: Rewrite = (xml) => {
  const throwing = [...xml.matchAll(whole('endEvent|intermediateThrowEvent'))].map(([event]) => event).join('');
  const unthrown = ['signal', 'escalation', 'error'].filter((kind) => !new RegExp(`${kind}EventDefinition\\b`).test(throwing));
  return unthrown.reduce(
    (text, kind) => text.replace(whole(`${kind}EventDefinition`), (_, prefix: string) => definition(prefix, 'message')),
    xml,
  );
};

/** Definitions say which message, signal or time: the suite leaves it out, as one that stands for all. */
const withReferences: Rewrite = (xml) =>
  xml
    .replace(whole('conditionalEventDefinition'), (_, prefix: string) => definition(prefix, 'message'))
    .replace(whole('timerEventDefinition'), (_, prefix: string) =>
      definition(prefix, 'timer', `<${prefix}timeDuration>PT1H</${prefix}timeDuration>`),
    )
    .replace(tag('((?:message)EventDefinition|receiveTask)', '(?![^>]*messageRef)'), '<$1$2 messageRef="suite_message"')
    .replace(tag('(signalEventDefinition)', '(?![^>]*signalRef)'), '<$1$2 signalRef="suite_signal"')
    .replace(tag('(linkEventDefinition)', '([^>]*?) name=""'), '<$1$2$3')
    .replace(tag('(linkEventDefinition)', '(?![^>]* name=)'), '<$1$2 name="unnamed"');

/** A catch event of no kind waits like for a message where the trace triggers it, and else passes on. */
const withKinds =
  ({ signalled }: Played): Rewrite =>
  (xml) =>
    xml.replace(whole('intermediateCatchEvent'), (all, prefix: string, name: string, attributes: string, inside: string | undefined) => {
      if (/EventDefinition\b/.test(inside ?? '')) return all;
      if (!signalled.has(idOf(attributes))) return `<${prefix}intermediateThrowEvent${attributes}/>`;
      return `<${prefix}${name}${attributes}>${definition(prefix, 'message')}</${prefix}${name}>`;
    });

/** What is thrown has a code: only a catch without one catches all. An error that nothing catches ends the case. */
const withCodes: Rewrite = (xml) =>
  xml
    .replace(whole('endEvent|intermediateThrowEvent'), (event) =>
      event
        .replace(tag('(errorEventDefinition)', '(?![^>]*errorRef)'), '<$1$2 errorRef="suite_error"')
        .replace(tag('(escalationEventDefinition)', '(?![^>]*escalationRef)'), '<$1$2 escalationRef="suite_escalation"'),
    )
    .replace(whole('endEvent'), (event) =>
      /errorEventDefinition\b/.test(event)
        ? event.replace(/endEvent\b/, 'endEvent xmlns:huiban="https://huiban.dev/bpmn" huiban:outcome="error"')
        : event,
    )
    .replace(tag('(error|escalation)', '(?![^>]*(?:error|escalation)Code)([^>]*)'), (all, _prefix: string, name: string, rest: string) =>
      all.replace(rest, ` ${name}Code="${idOf(rest)}"${rest}`),
    )
    .replace(tag('(?:signal|message)', '(?![^>]* name="[^"])([^>]*)'), (all, _prefix: string, rest: string) =>
      all.replace(rest, ` name="${idOf(rest)}"${rest.replace(/ name=""/, '')}`),
    );

const withRoots: Rewrite = (xml) =>
  xml.replace(
    /<(\w+:)?process\b/,
    (process, prefix: string | undefined) =>
      `${['message id="suite_message" name="m"', 'signal id="suite_signal" name="s"', 'error id="suite_error" errorCode="e"', 'escalation id="suite_escalation" escalationCode="e"'].map((root) => `<${prefix ?? ''}${root}/>`).join('')}${process}`,
  );

const sourceOf = (attributes: string): string => /sourceRef="([^"]*)"/.exec(attributes)?.[1] ?? '';

/** Whether the trace leaves an element by a flow of its own and not by an event on its border. */
const leavesItself = (xml: string, id: string, { exited, entered }: Played): boolean => {
  const flows = [...xml.matchAll(whole('sequenceFlow'))]
    .map(([, , , attributes = '']) => attributes)
    .filter((flow) => sourceOf(flow) === id);
  return exited.has(id) && (flows.length === 0 || flows.some((flow) => entered.has(idOf(flow))));
};

/** A task is done at once, unless the trace shows somebody who completes it, or that nobody does. */
const withTasks =
  (played: Played): Rewrite =>
  (xml) =>
    xml.replace(whole(`${PLAIN}|receiveTask`), (all, prefix: string, name: string, attributes: string) => {
      const id = idOf(attributes);
      const isDone = !played.signalled.has(id) && leavesItself(xml, id, played);
      if (name === 'receiveTask' && !isDone) return all;
      const undoes = /isForCompensation="true"/.test(attributes) ? ' isForCompensation="true"' : '';
      if (isDone || undoes !== '') return `<${prefix}task id="${id}"${undoes}/>`;
      return `<${prefix}userTask id="${id}" xmlns:huiban="https://huiban.dev/bpmn" huiban:post="clerk"/>`;
    });

/** Where a gateway chooses, the trace does: each of its flows asks whether it is still to be taken. */
const withConditions: Rewrite = (xml) => {
  const gateways = [...xml.matchAll(tag('(?:exclusive|inclusive)Gateway', '([^>]*)'))].map(([, , attributes = '']) => idOf(attributes));
  const sources = [...xml.matchAll(whole('sequenceFlow'))].map(([, , , attributes = '']) => sourceOf(attributes));
  const chooses = (source: string): boolean => gateways.includes(source) && sources.filter((other) => other === source).length > 1;
  return xml
    .replace(tag('((?:exclusive|inclusive)Gateway|subProcess|transaction)', '([^>]*?) default="[^"]*"'), '<$1$2$3')
    .replace(whole('sequenceFlow'), (_, prefix: string, name: string, attributes: string) => {
      if (!chooses(sourceOf(attributes))) return `<${prefix}${name}${attributes}/>`;
      return `<${prefix}${name}${attributes}><${prefix}conditionExpression>=${idOf(attributes)}</${prefix}conditionExpression></${prefix}${name}>`;
    });
};

/** Makes a diagram that was drawn to be looked at one that can be deployed; what it asks of tokens stays as it was. */
export const lenientXml = (xml: string, played: Played): string =>
  [
    withoutTools,
    withTriggers,
    withReferences,
    withKinds(played),
    withCodes,
    withRoots,
    withTasks(played),
    withMessageFlows,
    withConditions,
  ].reduce((text, rewrite) => rewrite(text), xml);
