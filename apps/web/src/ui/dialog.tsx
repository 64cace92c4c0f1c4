import { Modal, type ModalProps } from 'antd';
import { useEffect, useState } from 'react';

/** antd's modal dialog, which gives the focus back to what opened it where it is taken off the page while it is open, too. */
export function Dialog(props: ModalProps) {
  useFocusBack();
  return <Modal {...props} />;
}

/** What was opened by keys is left by keys: the next one goes on from where the reader was. */
function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // The browser gives the focus to the body when its element goes, which is after this.
      requestAnimationFrame(() => {
        const isLost = document.activeElement === document.body;
        if (isLost && opener instanceof HTMLElement && opener.isConnected) opener.focus();
      });
    },
    [opener],
  );
}
