import { type XmlElement } from '../xml/read-xml';
import { type DecisionFinding } from './finding';

/** What a check says against an element, before its place in the file is looked up. */
export interface Objection extends Pick<DecisionFinding, 'rule' | 'reason' | 'hint'> {
  readonly element: XmlElement;
}
