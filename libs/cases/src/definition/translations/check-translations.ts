import { type FolderFinding } from '../folder-rule';
import { type FolderParts } from '../folder-parts';
import { say } from '../say';
import { listWords } from './list-words';

const FILE = 'translations/en.json';

/** A folder that speaks English says everything in it, and nothing that stands nowhere in the folder. */
export function checkTranslations(parts: FolderParts): readonly FolderFinding[] {
  const { translations } = parts;
  if (translations === undefined) return [];
  const words = listWords(parts);
  const known = new Set(words.map(({ text }) => text));
  return [
    ...words.filter(({ text }) => !translations.has(text)).map(({ file, text }) => untranslated(file, text)),
    ...[...translations.keys()].filter((text) => !known.has(text)).map(idle),
  ];
}

const untranslated = (file: string, text: string): FolderFinding => ({
  rule: 'translation-missing',
  file,
  reason: say('“{0}” has no English', text),
  hint: say('add it to translations/en.json'),
});

const idle = (text: string): FolderFinding => ({
  rule: 'translation-idle',
  file: FILE,
  reason: say('“{0}” stands nowhere in the folder', text),
  hint: say('correct the text, or take it out'),
});
