import { App, Button } from 'antd';
import { useLanguage, useTexts } from '../../texts/language';
import { sentencesOf } from '../../ui/sentences-of';
import { useRevokeDeputy } from './deputies-queries';
import { deputiesTexts } from './deputies-texts';

interface RevokeButtonProps {
  readonly id: string;
  readonly who: string;
}

/** Ends it at once, after asking. */
export function RevokeButton({ id, who }: RevokeButtonProps) {
  const texts = useTexts(deputiesTexts);
  const { language } = useLanguage();
  const { modal, message } = App.useApp();
  const revoking = useRevokeDeputy();
  const revoke = async (): Promise<void> => {
    const sure = await modal.confirm({
      title: texts.revokeTitle,
      content: texts.revokeHint,
      okText: texts.revoke,
      cancelText: texts.cancel,
    });
    if (!sure) return;
    try {
      await revoking.mutateAsync(id);
    } catch (error) {
      await message.error(sentencesOf(error, language).join(' '));
    }
  };
  return (
    <Button size="small" loading={revoking.isPending} aria-label={texts.revokeOf(who)} onClick={() => void revoke()}>
      {texts.revoke}
    </Button>
  );
}
