import { useIsMutating, useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { uploadDocument } from '../api/upload-document';

const UPLOAD = ['document-upload'] as const;

/** Whether a document of this page is on its way up: what is handed in before it is there goes without it. */
export const useUploading = (): boolean => useIsMutating({ mutationKey: UPLOAD }) > 0;

/** Sends a document up and tells how far it is; one whose input is gone is not sent to its end. */
export function useDocumentUpload(onUploaded: (id: string, fileName: string) => void) {
  const [percent, setPercent] = useState(0);
  const leaving = useRef<AbortController>(undefined);
  useEffect(
    () => () => {
      leaving.current?.abort();
    },
    [],
  );
  const upload = useMutation({
    mutationKey: UPLOAD,
    mutationFn: (file: File) => {
      leaving.current = new AbortController();
      return uploadDocument(file, { onProgress: setPercent, signal: leaving.current.signal });
    },
    onSuccess: ({ id }, { name }) => {
      onUploaded(id, name);
    },
  });
  return { ...upload, percent, lost: upload.isError ? upload.variables : undefined };
}
