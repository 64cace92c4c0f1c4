import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { isRefused } from '../../api/problem';
import { type Schema } from '../../api/schemas';
import { type Keeping, useKeeping } from '../../ui/use-saving';
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

/** A draft as it is kept. */
export interface ApplicationDraft extends Keeping {
  /** Why it was not saved the last time, where it was not. */
  readonly problem: unknown;
}

/** Keeps the application as a draft, each time on the one before. */
export function useDraft({ id, processId, revision, savedAt, application, documentIds }: DraftOf): ApplicationDraft {
  const queries = useQueryClient();
  const last = useRef(revision);
  const [problem, setProblem] = useState<unknown>(undefined);
  const save = async (written: Application): Promise<string> => {
    const body = { processId, revision: last.current, ...bodyOf(written), documentIds: [...documentIds] };
    try {
      const saved = await command((header) => answerOf(api.PUT('/api/drafts/{id}', { params: { path: { id }, header }, body })));
      last.current = saved.revision;
      setProblem(undefined);
      void queries.invalidateQueries({ queryKey: ['drafts'] });
      return saved.savedAt;
    } catch (refused) {
      setProblem(refused);
      throw refused;
    }
  };
  return { ...useKeeping(application, { save, isFinal: isRefused, savedAt }), problem };
}
