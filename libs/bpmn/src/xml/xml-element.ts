/** An attribute as written, with the line that its name stands on. */
export interface XmlAttribute {
  readonly value: string;
  readonly line: number;
}

/** An element of the file with the line of its opening tag; names keep their prefix. */
export interface XmlElement {
  readonly name: string;
  readonly line: number;
  readonly attributes: ReadonlyMap<string, XmlAttribute>;
  readonly children: readonly XmlElement[];
  /** Line of the first character of text that is not blank. */
  readonly textLine?: number;
}

/** The part of an XML name behind the prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
