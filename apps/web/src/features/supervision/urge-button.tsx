import { App, Button } from 'antd';
import { useLanguage, useTexts } from '../../texts/language';
import { sentencesOf } from '../../ui/sentences-of';
import { supervisionTexts } from './supervision-texts';
import { useTaskCommand } from './task-commands';

interface UrgeButtonProps {
  readonly task: string;
  readonly name: string;
}

/** Tells whoever has the task, or may take it, to hurry. */
export function UrgeButton({ task, name }: UrgeButtonProps) {
  const { verbs, done } = useTexts(supervisionTexts);
  const { language } = useLanguage();
  const { message } = App.useApp();
  const urging = useTaskCommand();
  const urge = async (): Promise<void> => {
    try {
      const problem = (await urging.mutateAsync({ verb: 'urge', tasks: [task] }))[0]?.problem;
      if (problem === undefined) await message.success(done.urge(1));
      else await message.warning(language === 'zh' ? problem.title : problem.titleEn);
    } catch (error) {
      await message.error(sentencesOf(error, language).join(' '));
    }
  };
  return (
    <Button size="small" loading={urging.isPending} aria-label={`${verbs.urge} ${name}`} onClick={() => void urge()}>
      {verbs.urge}
    </Button>
  );
}
