const NAME = /(\sname=")([^"]*)"/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#34;': '"',
  '&#39;': "'",
  '&amp;': '&',
};
const CHARACTERS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A diagram in which every `name` is said otherwise, to be looked at; all else is as it is written. */
export const sayNames = (xml: string, say: (name: string) => string): string =>
  xml.replace(NAME, (_whole, before: string, name: string) => `${before}${escaped(say(plain(name)))}"`);

const plain = (text: string): string => text.replace(/&(?:lt|gt|quot|apos|amp|#34|#39);/g, (entity) => ENTITIES[entity] ?? entity);
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => CHARACTERS[character] ?? character);
