import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useNavigate } from 'react-router';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { Problem } from '../../api/problem';
import { type Schema } from '../../api/schemas';
import { useLanguage, useTexts } from '../../texts/language';
import { sentencesOf } from '../../ui/sentences-of';
import { takeNext, type Tried } from '../../ui/take-next';
import { taskTexts } from './task-texts';

type TaskRow = Schema<'TaskRowDto'>;

const PAGE = 30;
/** A task that cannot be had: gone, or somebody else's by now. */
const NOT_TO_BE_HAD: readonly number[] = [403, 404, 409];

/** Rows of a tab, most urgent first, page after page for as long as more are wanted. */
async function* rowsOf(tab: 'mine' | 'claimable'): AsyncGenerator<TaskRow> {
  for (let after: string | undefined = ''; after !== undefined;) {
    const query = { tab, limit: PAGE, ...(after && { after }) };
    const page: Schema<'InboxPageDto'> = await answerOf(api.GET('/api/inbox', { params: { query } }));
    yield* page.rows;
    after = page.next;
  }
}

const claim = (id: string): Promise<Tried> =>
  command((header) => answerOf(api.POST('/api/tasks/{id}/claim', { params: { path: { id }, header } }))).then(
    () => 'taken',
    (error: unknown) => {
      if (error instanceof Problem && NOT_TO_BE_HAD.includes(error.body.status)) return 'lost';
      throw error;
    },
  );

/** The most urgent of one's own that can be handed in, else the most urgent free one that nobody else was faster with; tells whether others were. */
async function findNext(done: string): Promise<{ readonly id?: string; readonly lost: number }> {
  const own = await takeNext(rowsOf('mine'), ({ id, actions }) =>
    Promise.resolve(id !== done && actions.includes('complete') ? 'taken' : 'lost'),
  );
  if (own !== undefined) return { id: own.id, lost: 0 };
  let lost = 0;
  const free = await takeNext(rowsOf('claimable'), async ({ id, actions }) => {
    if (id === done || !actions.includes('claim')) return 'lost';
    const tried = await claim(id);
    if (tried === 'lost') lost += 1;
    return tried;
  });
  return { ...(free !== undefined && { id: free.id }), lost };
}

/** Opens the next task; where there is none, or it cannot be had, it says why and opens the inbox. */
export function useTakeNext(done: string): () => Promise<void> {
  const texts = useTexts(taskTexts);
  const { language } = useLanguage();
  const { message } = App.useApp();
  const open = useNavigate();
  const queries = useQueryClient();
  return async () => {
    try {
      const { id, lost } = await findNext(done);
      void queries.invalidateQueries({ queryKey: ['inbox'] });
      if (id !== undefined) return await open(`/tasks/${id}`);
      void message.info(lost > 0 ? texts.allTaken : texts.noneNext);
    } catch (problem) {
      void message.warning([texts.notNext, ...sentencesOf(problem, language)].join(' '));
    }
    return open('/inbox/mine');
  };
}
