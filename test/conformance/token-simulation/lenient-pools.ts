const P = '(?:\\w+:)?';
const idOf = (attributes: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';

interface Flow {
  readonly source: string;
  readonly target: string;
}

const listFlows = (xml: string): readonly Flow[] =>
  [...xml.matchAll(new RegExp(`<${P}messageFlow\\b([^>]*)`, 'g'))].map(([, attributes = '']) => ({
    source: idOf(attributes, 'sourceRef'),
    target: idOf(attributes, 'targetRef'),
  }));

const elementOf = (types: string, id: string): RegExp => new RegExp(`<(${P})(${types})\\b([^>]*\\bid="${id}"[^>]*?)(/>|>([^]*?)</\\1\\2>)`);
const EVENT = 'startEvent|endEvent|intermediateThrowEvent|intermediateCatchEvent|boundaryEvent';
const SENDER = 'endEvent|intermediateThrowEvent|task';
const RECEIVER = 'startEvent|intermediateCatchEvent|boundaryEvent|receiveTask';

/** Whether the element can send or receive: an event of another kind, or a task that somebody completes, does not. */
const canBe = (xml: string, types: string, id: string): boolean => {
  const [, , , , , inside = ''] = elementOf(types, id).exec(xml) ?? ['', '', '', '', '', 'none'];
  return inside !== 'none' && !/(?<!message)EventDefinition/.test(inside);
};

/** The nodes that one message goes between: all that flows join, however many there are. */
const listGroups = (flows: readonly Flow[]): readonly ReadonlySet<string>[] =>
  flows.reduce<readonly ReadonlySet<string>[]>((groups, { source, target }) => {
    const joined = groups.filter((group) => group.has(source) || group.has(target));
    return [...groups.filter((group) => !joined.includes(group)), new Set([source, target, ...joined.flatMap((group) => [...group])])];
  }, []);

const naming = (xml: string, id: string, message: string): string => {
  const event = elementOf(EVENT, id);
  if (event.test(xml)) {
    return xml.replace(event, (_all, prefix: string | undefined, type: string, attributes: string, _end: string, inside = '') => {
      const others = inside.replace(new RegExp(`<${P}messageEventDefinition\\b[^>]*?(/>|>[^]*?</${P}messageEventDefinition>)`), '');
      const [name, definition] = [`${prefix ?? ''}${type}`, `${prefix ?? ''}messageEventDefinition`];
      return `<${name}${attributes}>${others}<${definition} messageRef="${message}"/></${name}>`;
    });
  }
  return xml
    .replace(elementOf('task', id), (all) => all.replace(/\btask\b/g, 'sendTask').replace('sendTask', `sendTask messageRef="${message}"`))
    .replace(elementOf('receiveTask', id), (all) => all.replace(/ messageRef="[^"]*"/, ` messageRef="${message}"`));
};

/** Messages of the suite that go along message flows; every other one stands for whatever comes from outside. */
export const FLOWING = 'flowing_';

/**
 * Has what message flows join send and wait for one message, and takes the flows away: those from or to a pool as a whole, or at what neither sends
 * nor receives, are the trace's own to play.
 */
export function withMessageFlows(xml: string): string {
  const flows = listFlows(xml).filter(({ source, target }) => canBe(xml, SENDER, source) && canBe(xml, RECEIVER, target));
  const groups = listGroups(flows);
  const named = groups.reduce((text, group, index) => [...group].reduce((each, id) => naming(each, id, `${FLOWING}${index}`), text), xml);
  const roots = groups.map((_, index) => `message id="${FLOWING}${index}" name="${FLOWING}${index}"`);
  return named
    .replace(new RegExp(`<${P}messageFlow\\b[^>]*?(/>|>[^]*?</${P}messageFlow>)`, 'g'), '')
    .replace(
      /<(\w+:)?process\b/,
      (process, prefix: string | undefined) => `${roots.map((root) => `<${prefix ?? ''}${root}/>`).join('')}${process}`,
    );
}
