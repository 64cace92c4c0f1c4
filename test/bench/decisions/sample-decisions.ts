const definitions = (content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:huiban="https://huiban.dev/bpmn" id="bench" name="bench" namespace="bench">
${content}</definitions>`;

const text = (value: string): string => `<text>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`;
const literal = (value: string): string => `<literalExpression>${text(value)}</literalExpression>`;

const input = (id: string, expression: string, type: string): string =>
  `<input id="${id}"><inputExpression typeRef="${type}">${text(expression)}</inputExpression></input>`;

const rule = (row: number, tests: readonly string[], outputs: readonly string[]): string =>
  `<rule id="r${String(row)}">${tests.map((cell) => `<inputEntry>${text(cell)}</inputEntry>`).join('')}${outputs
    .map((cell) => `<outputEntry>${text(cell)}</outputEntry>`)
    .join('')}</rule>`;

/** Rows that only a look at three inputs tells apart: a class, a disease and a range of costs. */
function rows(count: number): string {
  return Array.from({ length: count }, (_, row) => {
    const low = row * 1_000;
    const tests = [`"class-${String(row % 4)}", "class-other"`, `not("M${String(row % 7)}")`, `[${String(low)}..${String(low + 1_000)})`];
    return rule(row + 1, tests, [`${String(row)} + cost * 0.${String(55 + (row % 40))}`, `"rule ${String(row)}"`]);
  }).join('\n');
}

/** A UNIQUE table of this many rows over three inputs and two outputs. */
export function tableOf(count: number): string {
  return definitions(`<decision id="relief" name="relief"><decisionTable id="table" hitPolicy="UNIQUE">
${input('i1', 'application.class', 'string')}${input('i2', 'application.disease', 'string')}${input('i3', 'cost', 'number')}
<output id="o1" name="amount" typeRef="number" huiban:unit="fen" huiban:rounding="half-up"/><output id="o2" name="reason" typeRef="string"/>
${rows(count)}</decisionTable></decision>`);
}

/** Three decisions, a knowledge model called for each of ten bills, a context and a small table. */
export const boxed: string = definitions(`
<businessKnowledgeModel id="share" name="share"><variable name="share"/><encapsulatedLogic>
  <formalParameter name="amount" typeRef="number"/><formalParameter name="ratio" typeRef="number"/>
  ${literal('round half up(amount * ratio, 0)')}</encapsulatedLogic></businessKnowledgeModel>
<decision id="ratio" name="ratio"><variable name="ratio" typeRef="number"/><decisionTable id="ratios" hitPolicy="FIRST">
  ${input('i', 'application.class', 'string')}<output id="o" typeRef="number"/>
  ${rule(1, ['"class-1"'], ['1'])}${rule(2, ['"class-2"'], ['0.8'])}${rule(3, ['-'], ['0.7'])}</decisionTable></decision>
<decision id="shares" name="shares"><variable name="shares"/>
  <informationRequirement><requiredDecision href="#ratio"/></informationRequirement>
  <knowledgeRequirement><requiredKnowledge href="#share"/></knowledgeRequirement>
  <for iteratorVariable="bill"><in>${literal('bills')}</in><return>${literal('share(bill.amount, ratio)')}</return></for></decision>
<decision id="relief" name="relief" huiban:unit="fen" huiban:rounding="half-up"><variable name="relief" typeRef="number"/>
  <informationRequirement><requiredDecision href="#shares"/></informationRequirement>
  <context><contextEntry><variable name="total"/>${literal('sum(shares)')}</contextEntry>
    <contextEntry>${literal('min(total, parameters.cap)')}</contextEntry></context></decision>`);
