/** A decision table for tests: inputs as [expression, type, input values], rules as cells in the order of the columns. */
export interface SampleTable {
  readonly policy?: string;
  readonly aggregation?: string;
  readonly inputs: readonly (readonly [text: string, type: string, values?: string])[];
  readonly outputs: readonly { readonly name: string; readonly type: string; readonly allowed?: string; readonly default?: string }[];
  readonly rules: readonly (readonly string[])[];
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function element(name: string, text: string | undefined): string {
  return text === undefined ? '' : `<${name}><text>${escape(text)}</text></${name}>`;
}

/** A DMN 1.3 file around these elements. */
export function definitions(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="file" name="file" namespace="test">${content}</definitions>`;
}

/** A file with one table, whose decision has the id `d`. */
export function table({ policy, aggregation, inputs, outputs, rules }: SampleTable): string {
  const heads = inputs.map(
    ([text, type, values], at) =>
      `<input id="i${String(at)}"><inputExpression typeRef="${type}"><text>${escape(text)}</text></inputExpression>${element('inputValues', values)}</input>`,
  );
  const results = outputs.map(
    ({ name, type, allowed, default: otherwise }, at) =>
      `<output id="o${String(at)}" name="${name}" typeRef="${type}">${element('outputValues', allowed)}${element('defaultOutputEntry', otherwise)}</output>`,
  );
  const rows = rules.map((cells, row) => {
    const entries = cells.map((text, at) => element(at < inputs.length ? 'inputEntry' : 'outputEntry', text)).join('');
    return `<rule id="r${String(row + 1)}">${entries}</rule>`;
  });
  const attributes = [
    policy === undefined ? '' : ` hitPolicy="${policy}"`,
    aggregation === undefined ? '' : ` aggregation="${aggregation}"`,
  ].join('');
  return definitions(
    `<decision id="d" name="d"><decisionTable${attributes}>${heads.join('')}${results.join('')}${rows.join('')}</decisionTable></decision>`,
  );
}
