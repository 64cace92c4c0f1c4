import { useEffect, useRef } from 'react';
import { useBlocker } from 'react-router';
import { useTexts } from '../../../texts/language';
import { defineTexts } from '../../../texts/texts';
import { type Keeping } from '../../use-saving';
import plain from '../plain.module.css';
import { useUploads } from './upload-queue';

const stayTexts = defineTexts(
  {
    title: '现在离开吗？',
    uploading: '还有文件正在上传，现在离开就要重新上传。',
    unsaved: '还有内容没有保存上，现在离开就会丢失。',
    ready: '都保存好了，可以离开。',
    stay: '留在本页',
    leave: '离开',
  },
  {
    title: 'Leave now?',
    uploading: 'A file is still on its way; if you leave now, it has to be uploaded again.',
    unsaved: 'Something could not be saved yet; if you leave now, it is lost.',
    ready: 'Everything is saved; you may leave.',
    stay: 'Stay here',
    leave: 'Leave',
  },
);

/** Asks whoever leaves while a file is on its way, or while what was written cannot be saved behind them. */
export function AskBeforeLeaving({ draft: { state, isOwed } }: { readonly draft: Pick<Keeping, 'state' | 'isOwed'> }) {
  const { isBusy } = useUploads();
  useAskAtClosing(isBusy);
  const isStuck = (): boolean => isOwed() && (state === 'waiting' || state === 'refused' || !navigator.onLine);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && (isBusy || isStuck()),
  );
  if (blocker.state !== 'blocked') return null;
  return <Asking because={isBusy ? 'uploading' : isOwed() ? 'unsaved' : 'ready'} onStay={blocker.reset} onLeave={blocker.proceed} />;
}

interface AskingProps {
  readonly because: 'uploading' | 'unsaved' | 'ready';
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

function Asking({ because, onStay, onLeave }: AskingProps) {
  const texts = useTexts(stayTexts);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className={plain['dialog']} aria-labelledby="ask-before-leaving" onClose={onStay}>
      <h2 id="ask-before-leaving">{texts.title}</h2>
      <p role="status">{texts[because]}</p>
      <button type="button" className={plain['button']} onClick={onStay}>
        {texts.stay}
      </button>
      <button type="button" className={plain['quiet']} onClick={onLeave}>
        {texts.leave}
      </button>
    </dialog>
  );
}

/** The browser asks whoever closes the page meanwhile. */
function useAskAtClosing(isBusy: boolean): void {
  useEffect(() => {
    if (!isBusy) return undefined;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => {
      removeEventListener('beforeunload', ask);
    };
  }, [isBusy]);
}
