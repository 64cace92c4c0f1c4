import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { useNavigate } from 'react-router';
import { command } from '../../api/command';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { useChanged } from './task-queries';
import { verbTexts } from './verb-texts';
import { NO_VALUES, type OfferedVerb, verbRow, type VerbValues } from './verbs';

/** Does a verb with what was filled in, and says that it is done. */
export function useSendVerb(task: Schema<'TaskDto'>) {
  const texts = useTexts(verbTexts);
  const { message } = App.useApp();
  const open = useNavigate();
  const onSettled = useChanged(task.id);
  return useMutation({
    mutationFn: ({ verb, values = NO_VALUES }: { readonly verb: OfferedVerb; readonly values?: VerbValues }) =>
      command((header) => verbRow(verb).send({ task, header, values })),
    onSuccess: async (_done, { verb }) => {
      void message.success(texts.done(texts.verbs[verb].name));
      // Whoever keeps out of a case sees nothing of it any more.
      if (verb === 'recuse') await open('/inbox/mine');
    },
    onSettled,
  });
}
