import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTexts } from '../../texts/language';
import { marks } from '../../texts/marks';
import plain from '../../ui/plain/plain.module.css';
import { drawReceipt } from './draw-receipt';
import { qrSquares } from './qr-squares';
import { type ReceiptLine } from './receipt-lines';
import { receiptTexts } from './receipt-texts';
import styles from './receipt.module.css';

interface SavePictureProps {
  readonly number: string;
  readonly lines: readonly ReceiptLine[];
  readonly address: string;
}

/** Shows the receipt as a picture, since not every phone's browser can download: pressing it long keeps it on all of them. */
export function SavePicture({ number, lines, address }: SavePictureProps) {
  const texts = useTexts(receiptTexts);
  const { colon, semicolon } = useTexts(marks);
  const dialog = useRef<HTMLDialogElement>(null);
  const [picture, setPicture] = useState<string>();
  const { data: code } = useQuery({ queryKey: ['qr-code', address], queryFn: () => qrSquares(address), staleTime: Infinity });
  const show = (): void => {
    if (code === undefined) return;
    setPicture(drawReceipt({ title: texts.receipt, lines, code, hint: texts.codeHint }));
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="button" className={plain['button']} disabled={code === undefined} onClick={show}>
        {texts.picture}
      </button>
      <dialog ref={dialog} className={plain['dialog']} aria-labelledby="receipt-picture">
        <h2 id="receipt-picture">{texts.pictureTitle}</h2>
        <p>{texts.pictureHint}</p>
        {picture !== undefined && (
          <>
            <img
              src={picture}
              alt={lines.map((line) => `${line.label}${colon}${line.texts.join(semicolon)}`).join('。')}
              className={styles['picture']}
            />
            <a href={picture} download={`${number}.png`} className={plain['button']}>
              {texts.download}
            </a>
          </>
        )}
        <button type="button" className={plain['quiet']} onClick={() => dialog.current?.close()}>
          {texts.close}
        </button>
      </dialog>
    </>
  );
}
