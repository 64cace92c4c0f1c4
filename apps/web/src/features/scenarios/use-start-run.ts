import { useSearchParams } from 'react-router';
import { type Schema } from '../../api/schemas';
import { type Tried, usePlay } from './scenario-queries';

/** Has stories of a folder played; the address names the run from then on. */
export function useStartRun(tried: Tried) {
  const [, setSearch] = useSearchParams();
  const play = usePlay();
  const start = async (what: Pick<Schema<'OrderScenarioRunDto'>, 'stories' | 'own'>): Promise<void> => {
    const { id } = await play.mutateAsync({ ...tried, ...what });
    setSearch((before) => new URLSearchParams({ ...Object.fromEntries(before), run: id }));
  };
  return {
    isPending: play.isPending,
    error: play.error,
    start: (what: Parameters<typeof start>[0]) => void start(what).catch(() => undefined),
  };
}
