import { type Definition, wordIn } from '#cases';

/** What a notice is called and what it comes to, in the reader's language; the folder says both, and what was served stays as it was. */
export interface NoticeWords {
  /** In the place of the title that was served, for readers of another language. */
  readonly title: string;
  /** In plain words, with what to do next; no official text. */
  readonly summary?: string;
}

/** The words of a notice of this name that was served under this title. */
export function noticeWords(
  definition: Definition | undefined,
  { notice, title }: { readonly notice: string; readonly title: string },
): NoticeWords {
  if (definition === undefined) return { title };
  const summary = definition.notices.get(notice)?.summary;
  return { title: wordIn(definition, title), ...(summary === undefined ? {} : { summary }) };
}
