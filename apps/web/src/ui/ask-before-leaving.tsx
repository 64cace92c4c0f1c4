import { Typography } from 'antd';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useTexts } from '../texts/language';
import { defineTexts } from '../texts/texts';
import { Dialog } from './dialog';

const leavingTexts = defineTexts(
  {
    title: '离开本页吗？',
    says: '本页填写的内容还没有提交，离开后不会保留。',
    leave: '不保留，离开',
    stay: '继续填写',
  },
  {
    title: 'Leave this page?',
    says: 'What you filled in was not handed in, and is not kept when you leave.',
    leave: 'Leave without it',
    stay: 'Go on filling in',
  },
);

/** Where something would be lost that is kept nowhere, whoever closes the page or goes to another is asked first. */
export function AskBeforeLeaving({ isUnsaved }: { readonly isUnsaved: boolean }) {
  const texts = useTexts(leavingTexts);
  const blocker = useBlocker(isUnsaved);
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => {
      removeEventListener('beforeunload', ask);
    };
  }, [isUnsaved]);
  return (
    <Dialog
      open={blocker.state === 'blocked'}
      title={texts.title}
      okText={texts.leave}
      cancelText={texts.stay}
      onOk={() => {
        blocker.proceed?.();
      }}
      onCancel={() => {
        blocker.reset?.();
      }}
    >
      <Typography.Paragraph>{texts.says}</Typography.Paragraph>
    </Dialog>
  );
}
