import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { freshId } from '../../api/fresh-id';
import { type Schema } from '../../api/schemas';

/** What is begun: by which matter, and for whom where somebody helps. */
export interface Appealing {
  readonly appeal: Schema<'AppealDto'>;
  readonly helped: Helped | undefined;
}

/** Whom somebody helps, and by what. */
export interface Helped {
  readonly name: string;
  readonly ground: string;
}

/** Begins the application in which a decision is looked at anew, with what is known, and leads to it; it is a draft until it is handed in. */
export function useBeginAppeal({ appeal: { processId, data }, helped }: Appealing) {
  const open = useNavigate();
  return useMutation({
    mutationFn: async () => {
      const id = freshId();
      const forOther = helped === undefined ? {} : { helped: { ...helped, identityNumber: '', phone: '', always: false } };
      const body = {
        processId,
        revision: 0,
        content: { step: 0, data, ...forOther },
        documentIds: [],
        ...(helped === undefined ? {} : { applicantName: helped.name }),
      };
      await command((header) => answerOf(api.PUT('/api/drafts/{id}', { params: { path: { id }, header }, body })));
      await open(`/apply/${processId}/form?draft=${id}`);
    },
  });
}
