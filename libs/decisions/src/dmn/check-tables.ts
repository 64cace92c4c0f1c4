import { outputName } from '../boxed/table-columns';
import { findPolicy } from '../hit-policies/policies';
import { expressionText, findElement, listElements, type XmlElement } from '../xml/read-xml';
import { type Objection } from './objection';
import { ownerOf, walkElements } from './walk-elements';

/** Longest table: beyond it, rules are data and belong into a list. */
export const mostRules = 5_000;

type Gap = readonly [missing: boolean, reason: string, hint: string];

function listRowGaps(table: XmlElement): readonly Gap[] {
  const rules = listElements(table, 'rule');
  const [inputs, outputs] = [listElements(table, 'input').length, listElements(table, 'output').length];
  const uneven = rules.findIndex(
    (rule) => listElements(rule, 'inputEntry').length !== inputs || listElements(rule, 'outputEntry').length !== outputs,
  );
  return [
    [outputs === 0, 'the table has no output', 'add an output column'],
    [rules.length === 0, 'the table has no rule', 'add a row'],
    [rules.length > mostRules, `the table has more than ${String(mostRules)} rows`, 'split the table, or keep the data in a list'],
    [uneven >= 0, `row ${String(uneven + 1)} has more or fewer cells than there are columns`, 'write - for any input'],
  ];
}

function listOutputGaps(table: XmlElement): readonly Gap[] {
  const outputs = listElements(table, 'output');
  const names = new Set(outputs.map(outputName));
  const defaults = outputs.filter((output) => findElement(output, 'defaultOutputEntry') !== undefined).length;
  const { hitPolicy = 'UNIQUE' } = table.attributes;
  return [
    [
      outputs.length > 1 && (names.size < outputs.length || names.has('')),
      'several outputs need names of their own',
      'name each output column',
    ],
    [defaults > 0 && defaults < outputs.length, 'only some outputs have a default', 'give all outputs a default or none'],
    [
      defaults > 0 && findPolicy(hitPolicy)?.single === false,
      `a default output has no meaning with ${hitPolicy}`,
      'take the default away: no match gives an empty list',
    ],
  ];
}

function listPolicyGaps(table: XmlElement): readonly Gap[] {
  const { hitPolicy = 'UNIQUE', aggregation } = table.attributes;
  const policy = findPolicy(hitPolicy);
  const outputs = listElements(table, 'output');
  const ranked = (expressionText(findElement(outputs[0], 'outputValues')) ?? '') !== '';
  return [
    [policy === undefined, `the hit policy ${hitPolicy} is not known`, 'use one of DMN'],
    [policy?.ranks === true && !ranked, `${hitPolicy} needs the output values in order`, 'list the output values, best first'],
    [
      aggregation !== undefined && !['SUM', 'MIN', 'MAX', 'COUNT'].includes(aggregation),
      `the aggregation ${aggregation ?? ''} is not known`,
      'use SUM, MIN, MAX or COUNT',
    ],
    [aggregation !== undefined && outputs.length > 1, `${aggregation ?? ''} needs a table with one output`, 'split the table'],
    [aggregation !== undefined && hitPolicy !== 'COLLECT', `${aggregation ?? ''} goes with COLLECT only`, 'set the hit policy to COLLECT'],
  ];
}

/** Refuses decision tables that lack something or contradict themselves. */
export function checkTables(root: XmlElement): readonly Objection[] {
  return walkElements(root).flatMap((placed) => {
    if (placed.element.name !== 'decisionTable') return [];
    const gaps = [...listRowGaps(placed.element), ...listOutputGaps(placed.element), ...listPolicyGaps(placed.element)];
    return gaps.flatMap(([missing, reason, hint]): Objection[] =>
      missing ? [{ rule: 'complete-table', element: ownerOf(placed), reason, hint }] : [],
    );
  });
}
