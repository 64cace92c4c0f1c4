import { useMutation } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react';
import { isLost } from '../../../api/command';
import { freshKey } from '../../../api/fresh-id';
import { isSignedOut } from '../../../api/query-client';
import { type Schema } from '../../../api/schemas';
import { sendUpload } from '../../../api/upload-document';
import { pauseOf } from './upload-pause';
import { shrinkPhoto } from './shrink-photo';

/** A file on its way up. */
export interface PendingUpload {
  readonly key: string;
  /** JSON pointer of the field that takes it. */
  readonly place: string;
  readonly fileName: string;
  readonly thumbnail: string | undefined;
  readonly percent: number;
  /** `waiting`: lost on its way, and tried again by itself; `failed`: refused. */
  readonly state: 'sending' | 'waiting' | 'failed';
  readonly problem?: unknown;
}

/** What is known in this page of an upload that came through. */
type Uploaded = Pick<PendingUpload, 'fileName' | 'thumbnail'>;

interface Wanted {
  readonly place: string;
  readonly kind: string;
  readonly file: File;
  readonly onDone: (id: string) => void;
}

interface UploadQueue {
  readonly pending: readonly PendingUpload[];
  /** Something is on its way; what was refused is not. */
  readonly isBusy: boolean;
  readonly uploaded: ReadonlyMap<string, Uploaded>;
  start(wanted: Wanted): void;
  cancel(key: string): void;
  /** Sends what was refused once more. */
  retry(key: string): void;
  retryNow(): void;
}

const QueueContext = createContext<UploadQueue | undefined>(undefined);

/** The uploads of the page; they go on while people type elsewhere. */
export function useUploads(): UploadQueue {
  const queue = useContext(QueueContext);
  if (queue === undefined) throw new Error('uploads need a queue around them');
  return queue;
}

/** Keeps uploads going below it: each under one key until it comes through, is refused or is taken back. */
export function UploadQueueProvider({ children }: { readonly children: ReactNode }) {
  const [pending, setPending] = useState<readonly PendingUpload[]>([]);
  const [uploaded, setUploaded] = useState<ReadonlyMap<string, Uploaded>>(new Map());
  const running = useRef(new Map<string, { readonly wanted: Wanted; readonly abort: AbortController }>());
  // As a mutation, so that a session that ended is heard of.
  const { mutateAsync } = useMutation({ mutationFn: (send: () => Promise<Schema<'DocumentDto'>>) => send() });
  const queue = useMemo(() => {
    const change = (key: string, part: Partial<PendingUpload>): void => {
      setPending((all) => all.map((each) => (each.key === key ? { ...each, ...part } : each)));
    };
    const drop = (key: string): void => {
      running.current.delete(key);
      setPending((all) => all.filter((each) => each.key !== key));
    };
    const run = async (wanted: Wanted): Promise<void> => {
      const key = freshKey();
      const abort = new AbortController();
      running.current.set(key, { wanted, abort });
      const { place, file: chosen } = wanted;
      setPending((all) => [...all, { key, place, fileName: chosen.name, thumbnail: undefined, percent: 0, state: 'sending' }]);
      const { file, thumbnail } = await shrinkPhoto(chosen);
      const tell = (part: Partial<PendingUpload>): void => {
        change(key, part);
      };
      tell({ thumbnail });
      const sending = { key, file, kind: wanted.kind, signal: abort.signal };
      const document = await sendUntilThere(sending, { tell, send: mutateAsync });
      if (document === undefined) return;
      setUploaded((all) => new Map(all).set(document.id, { fileName: chosen.name, thumbnail }));
      drop(key);
      wanted.onDone(document.id);
    };
    return {
      start: (wanted: Wanted) => void run(wanted),
      cancel: (key: string) => {
        running.current.get(key)?.abort.abort();
        drop(key);
      },
      retry: (key: string) => {
        const wanted = running.current.get(key)?.wanted;
        drop(key);
        if (wanted !== undefined) void run(wanted);
      },
      retryNow: wakeUp,
    };
  }, [mutateAsync]);
  const isBusy = pending.some(({ state }) => state !== 'failed');
  const value = useMemo(() => ({ ...queue, pending, uploaded, isBusy }), [queue, pending, uploaded, isBusy]);
  return <QueueContext value={value}>{children}</QueueContext>;
}

/** Ends the pauses before the next try. */
const wakeUp = (): void => {
  window.dispatchEvent(new Event('online'));
};

interface SentFile {
  readonly key: string;
  readonly file: File;
  readonly kind: string;
  readonly signal: AbortSignal;
}

interface Ways {
  readonly tell: (part: Partial<PendingUpload>) => void;
  readonly send: (once: () => Promise<Schema<'DocumentDto'>>) => Promise<Schema<'DocumentDto'>>;
}

/** Sends it under one key until it comes through; undefined where it was refused or taken back. */
async function sendUntilThere({ key, file, kind, signal }: SentFile, { tell, send }: Ways): Promise<Schema<'DocumentDto'> | undefined> {
  const onProgress = (percent: number): void => {
    tell({ percent });
  };
  const sending = { header: { 'Idempotency-Key': key }, kind, signal, onProgress };
  for (let tries = 1; !signal.aborted; tries += 1) {
    try {
      return await send(() => sendUpload(file, sending));
    } catch (problem) {
      if (!isLost(problem) && !isSignedOut(problem)) {
        tell({ state: 'failed', problem });
        return undefined;
      }
      tell({ state: 'waiting', percent: 0 });
      await pauseOf(tries);
      tell({ state: 'sending' });
    }
  }
  return undefined;
}
