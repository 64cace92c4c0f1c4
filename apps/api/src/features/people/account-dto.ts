import { postName } from '../inbox/post-name';
import { type AccountView, type HeldPost } from '#store';
import { type AccountDto, type HeldPostDto } from './people.dto';

const DATE_FORMAT = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The date that it is in China, as YYYY-MM-DD. */
export const dayOf = (instant: Date): string => DATE_FORMAT.format(instant);

/** An account as pages show it, its posts as they stand on this day. */
export const accountDto = ({ id, name, username, email, active, mustChangePassword, posts }: AccountView, today: string): AccountDto => ({
  id,
  name,
  ...(username === undefined ? {} : { username }),
  ...(email === undefined ? {} : { email }),
  locked: !active,
  mustChangePassword,
  posts: posts.map((held) => ({
    ...held,
    postName: postName(held.post),
    state: stateOf(held, today),
  })),
});

function stateOf({ from, until }: HeldPost, today: string): HeldPostDto['state'] {
  if (until !== undefined && until < today) return 'ended';
  return from > today ? 'to-come' : 'held';
}
