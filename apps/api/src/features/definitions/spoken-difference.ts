import { type ComparedFolder, compareFolders, type ElementChange, type FolderChange, wordIn } from '#cases';
import { spoken } from '../../http/reader-language';

/** What differs between two folders, given in Chinese: elements are called as the reader calls them, lines told in both languages. */
export async function spokenDifference(before: ComparedFolder, after: ComparedFolder): Promise<FolderChange> {
  const { elements, files } = await compareFolders(before, after);
  return { files, elements: elements.map((element) => sayElement(element, element.change === 'removed' ? before : after)) };
}

function sayElement({ name, from, to, ...element }: ElementChange, { process }: ComparedFolder): ElementChange {
  const said = spoken(process);
  return {
    ...element,
    ...(name === undefined ? {} : { name: wordIn(said, name) }),
    ...(from === undefined ? {} : { from: wordIn(said, from) }),
    ...(to === undefined ? {} : { to: wordIn(said, to) }),
  };
}
