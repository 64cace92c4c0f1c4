import { asList, type Json } from '../../../forms/json';
import { useTexts } from '../../../texts/language';
import { marks } from '../../../texts/marks';
import { defineTexts } from '../../../texts/texts';
import plain from '../plain.module.css';
import { ProblemText } from '../problem-text';
import styles from './plain-form.module.css';
import { type PendingUpload, useUploads } from './upload-queue';

const uploadTexts = defineTexts(
  {
    camera: '拍照',
    choose: '选择图片或 PDF',
    sending: (percent: number) => `正在上传 ${String(percent)}%`,
    waiting: '网络中断，联网后自动重传',
    failed: '没有上传成功：可以再传一次，或者删除后换一个文件',
    again: '再传一次',
    done: '已上传',
    page: (no: number) => `第 ${String(no)} 页`,
    cancel: '取消',
    remove: '删除',
    retry: '现在重试',
  },
  {
    camera: 'Take a photo',
    choose: 'Choose a picture or PDF',
    sending: (percent: number) => `Uploading ${String(percent)}%`,
    waiting: 'The network is away; it goes on when it is back',
    failed: 'Not uploaded: try again, or remove it and choose another file',
    again: 'Try again',
    done: 'Uploaded',
    page: (no: number) => `Page ${String(no)}`,
    cancel: 'Cancel',
    remove: 'Remove',
    retry: 'Try now',
  },
);

const ACCEPTED = 'image/jpeg,image/png,application/pdf';

interface UploadsInputProps {
  readonly title: string;
  readonly place: string;
  readonly value: Json | undefined;
  /** One file instead of any number of pages. */
  readonly single?: boolean;
  readonly onUpdate: (update: (value: Json | undefined) => Json | undefined) => void;
}

const kindOf = (place: string): string =>
  (place.split('/').findLast((part) => /^[a-z]/i.test(part)) ?? 'attachment').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const withoutId = (value: Json | undefined, id: string): Json | undefined => {
  const rest = asList(value).filter((each) => each !== id);
  return rest.length === 0 ? undefined : rest;
};

/** Pages of a document by camera or file; each goes up at once, while people go on. */
export function UploadsInput({ title, place, value, single = false, onUpdate }: UploadsInputProps) {
  const texts = useTexts(uploadTexts);
  const { pending, start } = useUploads();
  const ids = single ? [value].filter((each) => typeof each === 'string' && each !== '') : asList(value);
  const take = (files: FileList | null): void => {
    for (const file of files ?? []) {
      const onDone = (id: string): void => {
        onUpdate((old) => (single ? id : [...asList(old), id]));
      };
      start({ place, kind: kindOf(place), file, onDone });
    }
  };
  return (
    <>
      <ul className={styles['uploads']}>
        {ids.map(String).map((id, index) => (
          <Page
            key={id}
            id={id}
            name={texts.page(index + 1)}
            onRemove={() => {
              onUpdate((old) => (single ? undefined : withoutId(old, id)));
            }}
          />
        ))}
        {pending
          .filter((each) => each.place === place)
          .map((each) => (
            <Pending key={each.key} upload={each} />
          ))}
      </ul>
      <div className={styles['pick']}>
        <Pick label={texts.camera} title={title} capture onTake={take} />
        <Pick label={texts.choose} title={title} multiple={!single} onTake={take} />
      </div>
    </>
  );
}

interface PickProps {
  readonly label: string;
  readonly title: string;
  readonly capture?: boolean;
  readonly multiple?: boolean;
  readonly onTake: (files: FileList | null) => void;
}

function Pick({ label, title, capture = false, multiple = false, onTake }: PickProps) {
  const { colon } = useTexts(marks);
  return (
    <label>
      {label}
      <input
        type="file"
        aria-label={`${title}${colon}${label}`}
        accept={capture ? 'image/*' : ACCEPTED}
        multiple={multiple}
        {...(capture && { capture: 'environment' as const })}
        onChange={({ target }) => {
          onTake(target.files);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
    </label>
  );
}

function Page({ id, name, onRemove }: { readonly id: string; readonly name: string; readonly onRemove: () => void }) {
  const texts = useTexts(uploadTexts);
  const { uploaded } = useUploads();
  const { fileName, thumbnail } = uploaded.get(id) ?? {};
  const address = `/api/documents/${id}/content`;
  return (
    <li>
      <a href={address} target="_blank" rel="noreferrer" className={styles['paper']}>
        {thumbnail === undefined ? name : <img src={thumbnail} alt={name} />}
      </a>
      <span>
        {fileName ?? name} <span className={plain['small']}>✓ {texts.done}</span>
      </span>
      <button type="button" className={plain['quiet']} aria-label={`${texts.remove} ${fileName ?? name}`} onClick={onRemove}>
        {texts.remove}
      </button>
    </li>
  );
}

function Pending({ upload }: { readonly upload: PendingUpload }) {
  const texts = useTexts(uploadTexts);
  const { cancel, retry, retryNow } = useUploads();
  const { key, fileName, percent, state, problem, thumbnail } = upload;
  const stop = state === 'failed' ? texts.remove : texts.cancel;
  return (
    <li>
      <span className={styles['paper']}>{thumbnail === undefined ? '…' : <img src={thumbnail} alt="" />}</span>
      <span>
        {fileName}
        {state === 'sending' && <progress max={100} value={percent} aria-label={fileName} />}
        <span role="status" className={plain['small']}>
          {state === 'sending' ? texts.sending(percent) : state === 'waiting' ? texts.waiting : texts.failed}
        </span>
        <ProblemText problem={problem} />
        {state === 'failed' && (
          <button
            type="button"
            className={plain['quiet']}
            aria-label={`${texts.again} ${fileName}`}
            onClick={() => {
              retry(key);
            }}
          >
            {texts.again}
          </button>
        )}
        {state === 'waiting' && (
          <button type="button" className={plain['quiet']} onClick={retryNow}>
            {texts.retry}
          </button>
        )}
      </span>
      <button
        type="button"
        className={plain['quiet']}
        aria-label={`${stop} ${fileName}`}
        onClick={() => {
          cancel(key);
        }}
      >
        {stop}
      </button>
    </li>
  );
}
