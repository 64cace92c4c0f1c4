import { personHeader } from '../api/page-person';
import { problemOf, unreachable } from '../api/problem';

const NAME = /filename\*=UTF-8''([^;]+)/;

/** Fetches a file and saves it under the name that the API gives it; what was refused is thrown as a Problem. */
export async function saveFile(address: string): Promise<void> {
  const headers = { ...personHeader(), 'Accept-Language': document.documentElement.lang };
  const answer = await fetch(address, { headers }).catch(() => {
    throw unreachable();
  });
  if (!answer.ok) throw problemOf(await answer.json().catch(() => undefined), answer.status);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = decodeURIComponent(NAME.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '');
  link.click();
  URL.revokeObjectURL(link.href);
}
