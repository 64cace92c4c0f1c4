import { type StaffPage } from './pages/staff-page';

const wordsOf = (path: string): readonly string[] => path.split('/').filter((word) => word !== '');

/** The page of a path below `/work`, as the router finds it: word by word, where `:name` stands for any. */
export function findPage<Page extends Pick<StaffPage, 'path'>>(pages: readonly Page[], path: string): Page | undefined {
  const words = wordsOf(path);
  return pages.find((page) => {
    const asked = wordsOf(page.path);
    return asked.length === words.length && asked.every((word, at) => word.startsWith(':') || word === words[at]);
  });
}
