/** Class of characters at the beginning of a pattern, classes within it included. */
const parts = /\\p\{[^}]*\}|\\P\{[^}]*\}|\\.|\[(?:\\.|\[(?:\\.|[^\]\\])*\]|[^\]\\])*\]|[\s\S]/gu;

const blocks: Readonly<Record<string, string>> = {
  IsBasicLatin: '\\u{0}-\\u{7F}',
  'IsLatin-1Supplement': '\\u{80}-\\u{FF}',
  IsGreek: '\\u{370}-\\u{3FF}',
  IsCyrillic: '\\u{400}-\\u{4FF}',
};

/** In extended patterns spaces mean nothing, except within a class. */
function withoutSpaces(pattern: string): string {
  const dense = pattern.replace(/(\\[pP]\{)([^}]*)\}/g, (_, head: string, name: string) => `${head}${name.replace(/\s/g, '')}}`);
  const pieces = dense.replace(/\\\s+/g, '\\').match(parts) ?? [];
  return pieces.filter((piece) => !/^\s$/.test(piece)).join('');
}

function withBlocks(pattern: string): string {
  return pattern.replace(/\\([pP])\{(Is[\w-]+)\}/g, (whole, sign: string, name: string) => {
    const block = blocks[name];
    return block === undefined ? whole : `[${sign === 'P' ? '^' : ''}${block}]`;
  });
}

/** A reference to a group that is not there, or within a class, is no pattern. */
function hasLooseReference(pattern: string): boolean {
  const groups = (pattern.replace(/\\./g, '').match(/\((?!\?)/g) ?? []).length;
  return [...pattern.replace(/\\\\/g, '').matchAll(/\\(\d)/g)].some(([, digit]) => digit === '0' || Number(digit) > groups);
}

/** XPath knows groups that are not kept, but none that look around. */
const looksAround = /(?<!\\)\(\?(?!:)/;

/** A pattern of XPath with its flags (s, m, i, x); undefined where it is none. */
export function findRegularExpression(pattern: string, flags: string, own = ''): RegExp | undefined {
  if (!/^[smix]*$/.test(flags) || hasLooseReference(pattern) || looksAround.test(pattern)) return undefined;
  const text = withBlocks(flags.includes('x') ? withoutSpaces(pattern) : pattern);
  const subtracts = /\[[^\]]*-\[/.test(text);
  const letters = [...new Set(flags.replaceAll('x', ''))].join('');
  try {
    return new RegExp(
      subtracts ? text.replace(/-\[/g, '--[').replace(/\[([^[\]]*)--\[/g, '[[$1]--[') : text,
      (subtracts ? 'v' : 'u') + letters + own,
    );
  } catch {
    // Not a pattern: the caller gives null.
    return undefined;
  }
}
