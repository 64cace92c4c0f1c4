import { Parser } from 'saxen';

/** An element of an XML file: names without prefixes, text as it is written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** The root of a file, or why it cannot be read. */
export type ReadXml = { readonly ok: true; readonly root: XmlElement } | { readonly ok: false; readonly reason: string };

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const largest = 5_000_000;
const deepest = 200;

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function decodeAll(attributes: Readonly<Record<string, string>>, decode: (text: string) => string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name.startsWith('xmlns') ? name : withoutPrefix(name), decode(value)]),
  );
}

function parse(xml: string, faults: string[]): Open {
  const top: Open = { name: '', attributes: {}, children: [], text: '' };
  const stack: Open[] = [top];
  const append = (text: string): void => {
    const open = stack.at(-1);
    if (open !== undefined) open.text += text;
  };
  const malformed = (_: Error, getContext: () => { readonly line: number }): void => {
    faults.push(`the file is not well-formed XML (line ${String(getContext().line + 1)})`);
  };
  new Parser()
    .on('openTag', (name, readAttributes, decode) => {
      if (stack.length > deepest) faults.push(`elements are nested deeper than ${String(deepest)}`);
      stack.push({ name: withoutPrefix(name), attributes: decodeAll(readAttributes(), decode), children: [], text: '' });
    })
    .on('closeTag', () => {
      const closed = stack.pop();
      if (closed !== undefined) stack.at(-1)?.children.push(closed);
    })
    .on('text', (text, decode) => {
      append(decode(text));
    })
    .on('cdata', append)
    .on('attention', () => faults.push('a document type is not accepted'))
    .on('error', malformed)
    .on('warn', malformed)
    .parse(xml);
  return top;
}

/** Reads a file; broken XML, document types, deep nesting and files beyond 5 million characters are refused. */
export function readXml(xml: string): ReadXml {
  if (xml.length > largest) return { ok: false, reason: `the file has more than ${String(largest)} characters` };
  const faults: string[] = [];
  const [root] = parse(xml.replace(/^\uFEFF/, ''), faults).children;
  const [fault] = faults;
  if (fault !== undefined) return { ok: false, reason: fault };
  return root === undefined ? { ok: false, reason: 'the file has no element' } : { ok: true, root };
}

/** The first child of that name. */
export function findElement(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** All children of that name. */
export function listElements(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of the `text` child, as expressions and cells have it. */
export function expressionText(element: XmlElement | undefined): string | undefined {
  return findElement(element, 'text')?.text.trim();
}
