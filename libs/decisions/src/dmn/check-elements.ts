import { contentOf } from '../boxed/content-of';
import { type Definitions, type Model } from '../model/definitions';
import { isKnownType } from '../model/item-type';
import { findUnitFault, roundingNames, statedUnit } from '../money/rounding';
import { findElement, type XmlElement } from '../xml/read-xml';
import { type Objection } from './objection';
import { isKnownElement } from './known-elements';
import { ownerOf, type Placed, walkElements } from './walk-elements';

type Check = (
  placed: Placed,
  files: { readonly model: Model; readonly definitions: Definitions },
) => Omit<Objection, 'element'> | undefined;

const hasLogic: ReadonlySet<string> = new Set(['decision', 'encapsulatedLogic', 'functionDefinition']);

const checkName: Check = ({ element: { name } }) =>
  isKnownElement(name)
    ? undefined
    : { rule: 'well-formed', reason: `<${name}> is no element of DMN that can be evaluated`, hint: 'correct the file in a DMN modeler' };

const checkImport: Check = ({ element: { name, attributes } }) =>
  name === 'import'
    ? {
        rule: 'supported-element',
        reason: `the file imports "${attributes['name'] ?? ''}"`,
        hint: 'put what is needed into this file: a rule set stands in one file, so that its hash says all of it',
      }
    : undefined;

const checkLogic: Check = ({ element }) => {
  if (!hasLogic.has(element.name)) return undefined;
  const kind = element.attributes['kind'] ?? 'FEEL';
  if (kind !== 'FEEL')
    return { rule: 'supported-element', reason: `a function of the kind ${kind} is not run`, hint: 'write the function in FEEL' };
  return contentOf(element) === undefined
    ? { rule: 'supported-element', reason: 'there is nothing to decide by', hint: 'add a decision table or another boxed expression' }
    : undefined;
};

const checkType: Check = ({ element }, files) => {
  const reference = element.name === 'typeRef' ? element.text.trim() : element.attributes['typeRef'];
  if (reference === undefined || reference === '' || isKnownType(reference, files)) return undefined;
  return { rule: 'known-type', reason: `the type "${reference}" is not known`, hint: 'use string, number, boolean, date, … or define it' };
};

const checkUnit: Check = ({ element }) => {
  if (element.name !== 'decision' && element.name !== 'output') return undefined;
  const reason = findUnitFault(statedUnit(element));
  return reason === undefined
    ? undefined
    : { rule: 'stated-rounding', reason, hint: `write huiban:unit="fen" huiban:rounding="…", one of ${roundingNames.join(', ')}` };
};

const checkVariable: Check = ({ element, above: [parent] }) =>
  parent?.name === 'contextEntry' && element.name === 'variable' && (element.attributes['name'] ?? '') === ''
    ? { rule: 'well-formed', reason: 'an entry of a context has a variable without a name', hint: 'name it, or take the variable away' }
    : undefined;

const checkService: Check = ({ element }) =>
  element.name === 'decisionService' && findElement(element, 'outputDecision') === undefined
    ? { rule: 'supported-element', reason: 'the service gives no decision', hint: 'name its output decision' }
    : undefined;

const checks: readonly Check[] = [checkName, checkImport, checkLogic, checkType, checkUnit, checkVariable, checkService];

/** Refuses elements that are unknown, not supported, of unknown types, or money without a stated rounding. */
export function checkElements(root: XmlElement, files: { readonly model: Model; readonly definitions: Definitions }): readonly Objection[] {
  return walkElements(root).flatMap((placed) =>
    checks.flatMap((check) => {
      const objection = check(placed, files);
      return objection === undefined ? [] : [{ ...objection, element: ownerOf(placed) }];
    }),
  );
}
