import { useMutation } from '@tanstack/react-query';
import { command } from '../api/command';
import { personHeader } from '../api/page-person';
import { problemOf } from '../api/problem';

interface Upload {
  readonly file: File;
  /** Fields that go with the file. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** Sends a file to an address of the API, under a key of its own; the answer is what the API's document says of that address. */
export function useUpload<Answer>(path: string, onSuccess: (answer: Answer) => void) {
  return useMutation({
    mutationFn: ({ file, fields = {} }: Upload) =>
      command(async (header): Promise<Answer> => {
        const form = new FormData();
        for (const [name, value] of Object.entries(fields)) form.append(name, value);
        form.append('file', file);
        const response = await fetch(path, { method: 'POST', body: form, headers: { ...personHeader(), ...header } });
        const body: unknown = await response.json().catch(() => undefined);
        if (!response.ok) throw problemOf(body, response.status);
        return body as Answer;
      }),
    onSuccess,
  });
}
