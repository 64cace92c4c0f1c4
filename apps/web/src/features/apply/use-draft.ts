import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { Problem } from '../../api/problem';
import { type Schema } from '../../api/schemas';
import { type SavingState, useSaving } from '../../ui/use-saving';
import { type Application } from './application';

/** What is saved under which id. */
export interface DraftOf {
  readonly id: string;
  readonly processId: string;
  readonly revision: number;
  readonly savedAt: string | undefined;
  readonly application: Application;
  readonly documentIds: readonly string[];
}

const bodyOf = ({ helped, ...application }: Application): Pick<Schema<'SaveDraftDto'>, 'content' | 'applicantName'> => {
  const name = helped?.name ?? '';
  return { content: { ...application, ...(helped && { helped: { ...helped } }) }, ...(name !== '' && { applicantName: name }) };
};

const isChanged = (problem: unknown): boolean => problem instanceof Problem && problem.code === 'draft-changed';

/** Keeps the application as a draft; `refused` where another device has saved it since. */
export function useDraft({ id, processId, revision, savedAt, application, documentIds }: DraftOf): {
  readonly state: SavingState;
  readonly savedAt: string | undefined;
} {
  const queries = useQueryClient();
  const last = useRef(revision);
  const save = async (written: Application): Promise<string> => {
    const body = { processId, revision: last.current, ...bodyOf(written), documentIds: [...documentIds] };
    const saved = await command((header) => answerOf(api.PUT('/api/drafts/{id}', { params: { path: { id }, header }, body })));
    last.current = saved.revision;
    void queries.invalidateQueries({ queryKey: ['drafts'] });
    return saved.savedAt;
  };
  return useSaving(application, { save, isFinal: isChanged, savedAt });
}
