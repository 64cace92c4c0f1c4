import { say } from '../text/say';
import { type Text } from '../text/text';
import { createLineIndex } from './line-index';
import { type XmlAttribute, type XmlElement } from './xml-element';

/** The tree of tags with their lines, or the first place where the file is no well-formed XML or uses what is refused. */
export type Scanned =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly code: 'broken-xml' | 'doctype'; readonly line: number; readonly reason: Text };

interface OpenElement {
  readonly name: string;
  readonly line: number;
  readonly attributes: Map<string, XmlAttribute>;
  readonly children: OpenElement[];
  textLine?: number;
}

interface Scan {
  readonly text: string;
  readonly lineAt: (offset: number) => number;
  readonly open: OpenElement[];
  root?: OpenElement;
}

class Refusal {
  constructor(
    readonly code: 'broken-xml' | 'doctype',
    readonly offset: number,
    readonly reason: Text,
  ) {}
}

const MAX_DEPTH = 100;
const MAX_ATTRIBUTES = 100;
const broken = (offset: number, reason: Text): Refusal => new Refusal('broken-xml', offset, reason);
const NAME = String.raw`[\p{L}_][\p{L}\p{N}\p{M}_.:-]*`;
const OPEN_TAG = new RegExp(`<(${NAME})`, 'uy');
const CLOSE_TAG = new RegExp(String.raw`</(${NAME})\s*>`, 'uy');
const ATTRIBUTE = new RegExp(String.raw`\s+(${NAME})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')`, 'uy');
const TAG_END = /\s*(\/?)>/y;
const FOREIGN_ENTITY = /&(?!(?:lt|gt|amp|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/i;

const matchAt = (pattern: RegExp, text: string, offset: number): RegExpExecArray | null => {
  pattern.lastIndex = offset;
  return pattern.exec(text);
};

const entityRefusal = (text: string, offset: number): Refusal | undefined => {
  const at = text.search(FOREIGN_ENTITY);
  return at < 0 ? undefined : new Refusal('doctype', offset + at, say('an entity other than the five of XML, or a lone &'));
};

/** Offset behind the construct, or why it cannot be read. */
type Next = number | Refusal;

const scanUntil = (scan: Scan, from: number, end: string): Next => {
  const at = scan.text.indexOf(end, from);
  return at < 0 ? broken(from, say('no {0} closes what begins here', end)) : at + end.length;
};

const scanText = (scan: Scan, from: number, to: number): Next => {
  const text = scan.text.slice(from, to);
  const first = text.search(/[^\s\uFEFF]/);
  if (first < 0) return to;
  const parent = scan.open.at(-1);
  if (!parent) return broken(from + first, say('text outside the root element'));
  parent.textLine ??= scan.lineAt(from + first);
  return entityRefusal(text, from) ?? to;
};

const scanCdata = (scan: Scan, from: number): Next => {
  const parent = scan.open.at(-1);
  if (!parent) return broken(from, say('CDATA outside the root element'));
  const end = scanUntil(scan, from, ']]>');
  if (typeof end !== 'number') return end;
  const first = scan.text.slice(from + 9, end - 3).search(/\S/);
  if (first >= 0) parent.textLine ??= scan.lineAt(from + 9 + first);
  return end;
};

const scanAttributes = (scan: Scan, element: OpenElement, from: number): Next => {
  let at = from;
  for (let found = matchAt(ATTRIBUTE, scan.text, at); found; found = matchAt(ATTRIBUTE, scan.text, at)) {
    const [whole, name = '', double, single = ''] = found;
    const nameAt = at + whole.length - whole.trimStart().length;
    if (element.attributes.size === MAX_ATTRIBUTES) return broken(nameAt, say('an element has more than {0} attributes', MAX_ATTRIBUTES));
    if (element.attributes.has(name)) return broken(nameAt, say('attribute {0} is given twice', name));
    const value = double ?? single;
    const refusal = entityRefusal(value, nameAt);
    if (refusal) return refusal;
    element.attributes.set(name, { value, line: scan.lineAt(nameAt) });
    at += whole.length;
  }
  return at;
};

const attach = (scan: Scan, element: OpenElement, at: number): Refusal | undefined => {
  const parent = scan.open.at(-1);
  if (parent) parent.children.push(element);
  else if (scan.root) return broken(at, say('a second root element'));
  else scan.root = element;
  return scan.open.length < MAX_DEPTH ? undefined : broken(at, say('elements are nested deeper than {0}', MAX_DEPTH));
};

const scanOpenTag = (scan: Scan, from: number): Next => {
  const [opened, name] = matchAt(OPEN_TAG, scan.text, from) ?? [];
  if (opened === undefined || name === undefined) return broken(from, say('a < that begins no tag'));
  const element: OpenElement = { name, line: scan.lineAt(from), attributes: new Map(), children: [] };
  const refusal = attach(scan, element, from);
  if (refusal) return refusal;
  const behind = scanAttributes(scan, element, from + opened.length);
  if (typeof behind !== 'number') return behind;
  const end = matchAt(TAG_END, scan.text, behind);
  if (!end) return broken(behind, say('the tag <{0}> cannot be read', name));
  if (end[1] === '') scan.open.push(element);
  return behind + end[0].length;
};

const scanCloseTag = (scan: Scan, from: number): Next => {
  const [closed, name] = matchAt(CLOSE_TAG, scan.text, from) ?? [];
  if (closed === undefined || name === undefined) return broken(from, say('a closing tag that cannot be read'));
  const element = scan.open.pop();
  if (element?.name === name) return from + closed.length;
  return broken(
    from,
    element ? say('</{0}> closes <{1}> of line {2}', name, element.name, element.line) : say('</{0}> closes nothing', name),
  );
};

const scanMarkup = (scan: Scan, from: number): Next => {
  const starts = (text: string): boolean => scan.text.startsWith(text, from);
  if (starts('<!--')) return scanUntil(scan, from + 4, '-->');
  if (starts('<![CDATA[')) return scanCdata(scan, from);
  if (starts('<!')) return new Refusal('doctype', from, say('a DOCTYPE or another declaration'));
  if (starts('<?')) return scanUntil(scan, from, '?>');
  return starts('</') ? scanCloseTag(scan, from) : scanOpenTag(scan, from);
};

const scanAll = (scan: Scan): Refusal | undefined => {
  let at = 0;
  while (at < scan.text.length) {
    const tag = scan.text.indexOf('<', at);
    const next: Next = tag === at ? scanMarkup(scan, at) : scanText(scan, at, tag < 0 ? scan.text.length : tag);
    if (typeof next !== 'number') return next;
    at = next;
  }
  const open = scan.open.at(-1);
  return open ? broken(scan.text.length, say('<{0}> of line {1} is never closed', open.name, open.line)) : undefined;
};

/** Reads the tags of an XML file for their lines; strict, so that nothing that a parser would repair gets through. */
export const scanXml = (text: string): Scanned => {
  const scan: Scan = { text, lineAt: createLineIndex(text), open: [] };
  const refusal = scanAll(scan) ?? (scan.root ? undefined : broken(0, say('the file holds no element')));
  if (refusal) return { ok: false, code: refusal.code, line: scan.lineAt(refusal.offset), reason: refusal.reason };
  return scan.root ? { ok: true, root: scan.root } : { ok: false, code: 'broken-xml', line: 1, reason: say('the file holds no element') };
};
