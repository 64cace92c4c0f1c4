import { type Schema } from '../../api/schemas';
import { type Language } from '../../texts/texts';
import { bulkWords } from './bulk-words';

type Refusal = Pick<Schema<'ProblemDto'>, 'title' | 'titleEn' | 'detail' | 'detailEn' | 'next' | 'nextEn' | 'owner'>;

/** Why one of many was refused, in one line: the reason, who has it, and what can be done. */
export function refusalLine({ title, titleEn, detail, detailEn, next, nextEn, owner }: Refusal, language: Language): string {
  const name = owner?.['name'];
  const has = typeof name === 'string' ? bulkWords[language].has(name) : undefined;
  const sentences = language === 'zh' ? [title, has, detail, next] : [titleEn, has, detailEn, nextEn];
  return sentences.filter((sentence) => sentence !== undefined).join(language === 'zh' ? '' : ' ');
}
