import { findElement, listElements, readStandardValue, readXml, type XmlElement } from '#decisions';

/** One case of the kit: inputs, and what each result must be. */
export interface TestCase {
  readonly id: string;
  readonly service: string | undefined;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly results: readonly { readonly name: string; readonly expected: unknown }[];
}

/** A file of cases over one model. */
export interface TestCases {
  readonly modelName: string;
  readonly cases: readonly TestCase[];
}

function isNil(element: XmlElement): boolean {
  return element.attributes['nil'] === 'true';
}

function readValue(holder: XmlElement | undefined): unknown {
  if (holder === undefined || isNil(holder)) return null;
  const list = findElement(holder, 'list');
  if (list !== undefined) return isNil(list) ? null : listElements(list, 'item').map(readValue);
  const components = listElements(holder, 'component');
  if (components.length > 0) return Object.fromEntries(components.map((each) => [each.attributes['name'] ?? '', readValue(each)]));
  const value = findElement(holder, 'value');
  if (value === undefined || isNil(value)) return null;
  const type = (value.attributes['type'] ?? 'string').replace(/^\w+:/, '');
  return readStandardValue(type, type === 'string' ? value.text : value.text.trim());
}

function nameIn({ attributes }: XmlElement): string {
  const name = attributes['name'] ?? '';
  return attributes['namespace'] === undefined ? name : `${attributes['namespace']}#${name}`;
}

function readCase(element: XmlElement): TestCase {
  const { id = '', type, invocableName } = element.attributes;
  return {
    id,
    service: type === 'decisionService' || type === 'bkm' ? invocableName : undefined,
    inputs: Object.fromEntries(listElements(element, 'inputNode').map((node) => [nameIn(node), readValue(node)])),
    results: listElements(element, 'resultNode').map((node) => ({
      name: node.attributes['name'] ?? '',
      expected: readValue(findElement(node, 'expected')),
    })),
  };
}

/** Reads a file of cases; nothing where it is not one. */
export function readTestCases(xml: string): TestCases | undefined {
  const read = readXml(xml);
  if (!read.ok || read.root.name !== 'testCases') return undefined;
  return { modelName: findElement(read.root, 'modelName')?.text.trim() ?? '', cases: listElements(read.root, 'testCase').map(readCase) };
}
