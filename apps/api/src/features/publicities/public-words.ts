import { wordIn } from '#cases';
import { listCurrentDefinitions } from '#store';
import { readersLanguage } from '../../http/reader-language';
import { type Parts } from '../../parts';

/**
 * How titles and labels of publicities read in the language of the reader. A publicity may have entries of many cases and outlives versions, so it is said in the words of
 * whichever process of the region has the text.
 */
export async function publicWords({ store, cases, config, wall }: Parts): Promise<(text: string) => string> {
  if (readersLanguage() === 'zh') return (text) => text;
  const heads = await listCurrentDefinitions(store, { region: config.region, wall: wall() });
  const definitions = (await Promise.all(heads.map(({ hash }) => cases.findDefinition(hash)))).flatMap((found) => found ?? []);
  return (text) => definitions.map((definition) => wordIn(definition, text)).find((said) => said !== text) ?? text;
}
