import { type XmlElement } from '../xml/xml-element';
import { type Place } from './place';
import { type ReadingRule } from './rule';
import { placeOfTag, visitTags } from './tag-place';
import { say } from '../text/say';

const HANDLED = /^(unresolved reference|unknown attribute)/;

/** The reader counts lines from 0. */
const lineIn = (message: string): number => Number(/line: (\d+)/.exec(message)?.[1] ?? 0) + 1;

const reasonIn = (message: string): string => {
  const nested = /nested error: ([^]*)$/.exec(message)?.[1] ?? message;
  return nested.replace(/\s+/g, ' ').trim();
};

const placeIn = (message: string, root: XmlElement): Place => {
  const line = lineIn(message);
  const tag = /^unparsable content <([^\s/>]+)/.exec(message)?.[1];
  const element = visitTags(root).find((candidate) => candidate.line === line && candidate.name === tag);
  return element ? placeOfTag(element) : { line };
};

/** Refuses everything else that bpmn-moddle warns of: unknown elements, illegal ids, stray text, another encoding than UTF-8. */
export const unreadableContent: ReadingRule = ({ warnings, root }) =>
  warnings
    .filter(({ message }) => !HANDLED.test(message))
    .map(({ message }) => ({
      ...placeIn(message, root),
      reason: say('the reader says: {0}', reasonIn(message)),
      hint: say('BPMN 2.0 knows no such content here; ids begin with a Latin letter and hold letters, digits, "_", "-" and ".".'),
    }));
