import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';

const firstOf = async (tab: 'mine' | 'claimable', without: string): Promise<string | undefined> => {
  const { rows } = await answerOf(api.GET('/api/inbox', { params: { query: { tab, limit: 5 } } }));
  return rows.find(({ id, actions }) => id !== without && actions.includes(tab === 'mine' ? 'complete' : 'claim'))?.id;
};

/** Opens the next task: the most urgent of one's own, else the most urgent free one, which is taken; else the inbox. */
export function useTakeNext(done: string): () => Promise<void> {
  const open = useNavigate();
  const queries = useQueryClient();
  return async () => {
    const own = await firstOf('mine', done);
    if (own !== undefined) return open(`/tasks/${own}`);
    const free = await firstOf('claimable', done);
    if (free === undefined) return open('/inbox/mine');
    await command((header) => answerOf(api.POST('/api/tasks/{id}/claim', { params: { path: { id: free }, header } })));
    await queries.invalidateQueries({ queryKey: ['inbox'] });
    return open(`/tasks/${free}`);
  };
}
