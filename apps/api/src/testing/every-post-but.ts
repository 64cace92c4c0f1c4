import { type Permission, permissionsOf, POSTS } from '#access';

/** All posts at an organisation, `post@organisation`, but those that entitle to one of the permissions. */
export const everyPostBut = (permissions: readonly Permission[], organisation: string): readonly string[] =>
  Object.keys(POSTS)
    .filter((each) => !permissionsOf(each).some((held) => permissions.includes(held)))
    .map((each) => `${each}@${organisation}`);
