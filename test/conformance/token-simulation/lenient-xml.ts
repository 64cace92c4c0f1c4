import { withMessageFlows } from './lenient-pools';

type Rewrite = (xml: string) => string;

/** What the trace says of an element: whether somebody outside makes it go on, and whether it is ever done. */
export interface Played {
  readonly signalled: ReadonlySet<string>;
  readonly exited: ReadonlySet<string>;
}

const P = '(?:\\w+:)?';
const tag = (name: string, rest: string, flags = 'g'): RegExp => new RegExp(`<(${P})${name}\\b${rest}`, flags);
const idOf = (attributes: string): string => /\bid="([^"]*)"/.exec(attributes)?.[1] ?? '';
const PLAIN = '(?:userTask|serviceTask|sendTask|scriptTask|businessRuleTask|manualTask|task)';

/** Drawing, extensions and attributes of other tools say nothing about the flow of tokens. */
const withoutTools: Rewrite = (xml) =>
  xml
    .replace(/<(\w+:)?BPMNDiagram\b[^]*?<\/(\w+:)?BPMNDiagram>/g, '')
    .replace(/<(\w+:)?extensionElements\b[^]*?<\/(\w+:)?extensionElements>/g, '')
    .replace(/ (?!xmlns:|xsi:)\w+:\w+="[^"]*"/g, '')
    .replace(/ isExecutable="\w+"/g, '')
    .replace(/<((?:\w+:)?process)\b/g, '<$1 isExecutable="true"');

/** Definitions say which message, signal or time: the suite leaves it out, as one that stands for all. */
const withReferences: Rewrite = (xml) =>
  xml
    .replace(tag('(conditionalEventDefinition)', '([^>]*?)(/>|>[^]*?</\\1\\2>)'), '<$1messageEventDefinition$3/>')
    .replace(tag('((?:message)EventDefinition|receiveTask)', '(?![^>]*messageRef)'), '<$1$2 messageRef="suite_message"')
    .replace(tag('(signalEventDefinition)', '(?![^>]*signalRef)'), '<$1$2 signalRef="suite_signal"')
    .replace(tag('(linkEventDefinition)', '([^>]*?) name=""'), '<$1$2$3 name="unnamed"')
    .replace(
      tag('(timerEventDefinition)', '([^>]*?)(?:/>|>\\s*</\\1\\2>)'),
      '<$1timerEventDefinition$3><$1timeDuration>PT1H</$1timeDuration></$1timerEventDefinition>',
    );

/** What is thrown has a code: only a catch without one catches all. */
const withCodes: Rewrite = (xml) =>
  xml
    .replace(/<(\w+:)?(endEvent|intermediateThrowEvent)\b[^>]*[^/]>[^]*?<\/(\w+:)?\2>/g, (event) =>
      event
        .replace(tag('(errorEventDefinition)', '(?![^>]*errorRef)'), '<$1$2 errorRef="suite_error"')
        .replace(tag('(escalationEventDefinition)', '(?![^>]*escalationRef)'), '<$1$2 escalationRef="suite_escalation"'),
    )
    .replace(tag('error', '(?![^>]*errorCode)([^>]*)'), (all, _prefix: string, rest: string) =>
      all.replace(rest, ` errorCode="${idOf(rest)}"${rest}`),
    )
    .replace(tag('escalation', '(?![^>]*escalationCode)([^>]*)'), (all, _prefix: string, rest: string) =>
      all.replace(rest, ` escalationCode="${idOf(rest)}"${rest}`),
    )
    .replace(tag('signal', '(?![^>]*name=)([^>]*)'), (all, _prefix: string, rest: string) =>
      all.replace(rest, ` name="${idOf(rest)}"${rest}`),
    );

const withRoots: Rewrite = (xml) =>
  xml.replace(
    /<(\w+:)?process\b/,
    (process, prefix: string | undefined) =>
      `${['message id="suite_message" name="m"', 'signal id="suite_signal" name="s"', 'error id="suite_error" errorCode="e"', 'escalation id="suite_escalation" escalationCode="e"'].map((root) => `<${prefix ?? ''}${root}/>`).join('')}${process}`,
  );

/** A task is done at once, unless the trace shows somebody who completes it, or that nobody does. */
const withTasks =
  ({ signalled, exited }: Played): Rewrite =>
  (xml) =>
    xml
      .replace(new RegExp(`<(/?)(${P})${PLAIN}\\b`, 'g'), '<$1$2task')
      .replace(tag('task', '([^>]*?)(/>|>[^]*?</\\1task>)'), (all, prefix: string | undefined, attributes: string) => {
        const waits = signalled.has(idOf(attributes)) || (!exited.has(idOf(attributes)) && !/isForCompensation="true"/.test(attributes));
        if (!waits) return all;
        const named = all.replace(new RegExp(`(</?${prefix ?? ''})task\\b`, 'g'), '$1userTask');
        return named.replace('userTask', 'userTask xmlns:huiban="https://huiban.dev/bpmn" huiban:post="clerk"');
      });

/** Where a gateway chooses, the trace does: each of its flows asks whether it is still to be taken. */
const withConditions: Rewrite = (xml) => {
  const gateways = [...xml.matchAll(tag('(?:exclusive|inclusive)Gateway', '([^>]*)'))].map(([, , attributes = '']) => idOf(attributes));
  const flow = tag('sequenceFlow', '([^>]*?)(/>|>[^]*?</\\1sequenceFlow>)');
  const sourceOf = (attributes: string): string => /sourceRef="([^"]*)"/.exec(attributes)?.[1] ?? '';
  const sources = [...xml.matchAll(flow)].map(([, , attributes = '']) => sourceOf(attributes));
  const chooses = (source: string): boolean => gateways.includes(source) && sources.filter((other) => other === source).length > 1;
  return xml
    .replace(tag('((?:exclusive|inclusive)Gateway)', '([^>]*?) default="[^"]*"'), '<$1$2$3')
    .replace(flow, (all, prefix: string | undefined, attributes: string) => {
      if (!chooses(sourceOf(attributes))) return all;
      const [open, close] = [`<${prefix ?? ''}conditionExpression>`, `</${prefix ?? ''}conditionExpression>`];
      return `<${prefix ?? ''}sequenceFlow${attributes}>${open}=${idOf(attributes)}${close}</${prefix ?? ''}sequenceFlow>`;
    });
};

/** Makes a diagram that was drawn to be looked at one that can be deployed; what it asks of tokens stays as it was. */
export const lenientXml = (xml: string, played: Played): string =>
  [withoutTools, withReferences, withCodes, withRoots, withTasks(played), withMessageFlows, withConditions].reduce(
    (text, rewrite) => rewrite(text),
    xml,
  );
