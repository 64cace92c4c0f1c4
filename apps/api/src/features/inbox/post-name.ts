import { isPost, POSTS } from '#access';
import { readersLanguage } from '../../http/reader-language';

/** What people call a post, in the language of the reader; one that the table does not know (any more) keeps its code. */
export function postName(post: string): string {
  if (!isPost(post)) return post;
  return readersLanguage() === 'en' ? POSTS[post].nameEn : POSTS[post].name;
}
