import { isPost, POSTS } from '#access';

/** What people call a post; one that the table does not know (any more) keeps its code. */
export const postName = (post: string): string => (isPost(post) ? POSTS[post].name : post);
