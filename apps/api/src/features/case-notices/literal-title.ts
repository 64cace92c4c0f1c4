import { type Definition } from '#cases';

/** The title that every notice of this name has; none where it is made anew for each case, which may say what is nobody's business. */
export function literalTitle({ notices }: Pick<Definition, 'notices'>, name: string): string | undefined {
  const title = notices.get(name)?.title;
  return title?.kind === 'literal' ? title.value : undefined;
}
