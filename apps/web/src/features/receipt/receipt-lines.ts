import { type Schema } from '../../api/schemas';
import { maskedName } from './masked-name';
import { type receiptTexts } from './receipt-texts';

/** One thing that a receipt says. */
export interface ReceiptLine {
  readonly label: string;
  readonly texts: readonly string[];
}

/** What a receipt is made of. */
export interface ReceiptOf {
  readonly found: Schema<'CaseDto'>;
  /** Missing where applicants are told nothing of the matter beforehand. */
  readonly guide: Schema<'GuideDto'> | undefined;
  readonly texts: (typeof receiptTexts)['zh'];
  readonly dates: (iso: string) => string;
  readonly ends: (iso: string) => string;
  /** Picks the reader's language of what is said in both. */
  readonly words: (zh: string, en: string | undefined) => string;
  /** Between names that are listed. */
  readonly comma: string;
}

/** All that a receipt says, the same on the screen, on paper and as a picture: nothing in it tells of an illness, or enough of a person to misuse it. */
export function receiptLines({ found, guide, texts, dates, ends, words, comma }: ReceiptOf): readonly ReceiptLine[] {
  const { processName, subject, number, startedAt, organisation, townshipName } = found;
  const office = [organisation.name, townshipName].filter((name) => name !== undefined).join(comma);
  const lines = [
    { label: texts.number, texts: [number] },
    { label: texts.matter, texts: [processName] },
    { label: texts.applicant, texts: [maskedName(subject)] },
    { label: texts.receivedAt, texts: [dates(startedAt)] },
    { label: texts.office, texts: [office] },
    { label: texts.limits, texts: limitsOf(guide, texts) },
    { label: texts.next, texts: nextOf(found.progress, { texts, ends, words, comma }) },
    { label: texts.ask, texts: [guide === undefined ? texts.askAt(office) : texts.askBy(office, guide.inquiryPhone)] },
  ];
  return lines.filter((line) => line.texts.length > 0);
}

const limitsOf = (guide: ReceiptOf['guide'], texts: ReceiptOf['texts']): readonly string[] =>
  guide?.matter.limits.flatMap(({ title, days, unit }) => (days === undefined ? [] : [texts.limit(title, days, unit)])) ?? [];

type Saying = Pick<ReceiptOf, 'texts' | 'ends' | 'words' | 'comma'>;

function nextOf(progress: Schema<'ProgressDto'> | undefined, { texts, ends, words, comma }: Saying): readonly string[] {
  if (progress === undefined) return [];
  const by = (dueAt: string | undefined): string => (dueAt === undefined ? '' : texts.by(ends(dueAt)));
  return [
    ...progress.todo.map(({ name, nameEn, dueAt }) => `${texts.yours(words(name, nameEn))}${by(dueAt)}`),
    ...progress.now.map(
      ({ name, organisations, dueAt }) => `${texts.step(name, organisations.map((each) => each.name).join(comma))}${by(dueAt)}`,
    ),
    ...[progress.expected, progress.statutory].flatMap((date) => (date?.dueAt === undefined ? [] : [`${date.name}${by(date.dueAt)}`])),
  ];
}
