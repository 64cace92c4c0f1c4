import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Flex, Popconfirm } from 'antd';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { type Roster } from './roster-queries';
import { rosterTexts } from './roster-texts';

/** A doubtful roster is confirmed by somebody other than its sender, or discarded. */
export function DecideRoster({ roster: { id, doubts, sentByYou } }: { readonly roster: Roster }) {
  const texts = useTexts(rosterTexts);
  const decide = useDecision(id);
  const words = new Map<string, string>(Object.entries(texts.doubts));
  return (
    <>
      <ProblemNote problem={decide.error} />
      <Alert
        type="warning"
        showIcon
        title={texts.doubtful}
        description={
          <Flex vertical gap="small" align="start">
            {doubts.map((doubt) => (
              <span key={doubt}>{words.get(doubt) ?? texts.doubtOther}</span>
            ))}
            {sentByYou && <span>{texts.notYou}</span>}
            <Flex gap="small">
              <Button type="primary" disabled={sentByYou} loading={decide.isPending} onClick={() => decide.mutate('confirm')}>
                {texts.confirm}
              </Button>
              <Popconfirm title={texts.discardTitle} onConfirm={() => decide.mutate('discard')}>
                <Button danger loading={decide.isPending}>
                  {texts.discard}
                </Button>
              </Popconfirm>
            </Flex>
          </Flex>
        }
      />
    </>
  );
}

function useDecision(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (decision: 'confirm' | 'discard') =>
      command((header) => answerOf(api.POST('/api/rosters/{id}', { params: { path: { id }, header }, body: { decision } }))),
    onSettled: () => queries.invalidateQueries({ queryKey: ['rosters'] }),
  });
}
