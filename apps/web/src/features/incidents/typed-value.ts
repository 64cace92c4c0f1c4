import { type Json } from '../../forms/json';

/** What a corrected value is meant as. */
export const VALUE_KINDS = ['text', 'number', 'yes-no', 'nothing', 'json'] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

type Typed = { readonly ok: true; readonly value: Json } | { readonly ok: false };

const BAD: Typed = { ok: false };
const good = (value: Json): Typed => ({ ok: true, value });

/** The value that somebody typed; not ok where it is none of its kind. */
export function typedValue(kind: ValueKind, text: string): Typed {
  switch (kind) {
    case 'text':
      return good(text);
    case 'number':
      return text.trim() === '' || Number.isNaN(Number(text)) ? BAD : good(Number(text));
    case 'yes-no':
      return good(text === 'yes');
    case 'nothing':
      return good(null);
    case 'json':
      return parsed(text);
  }
}

function parsed(text: string): Typed {
  try {
    return good(JSON.parse(text) as Json);
  } catch {
    // Not JSON yet: whoever types is told so by the button that stays shut.
    return BAD;
  }
}
