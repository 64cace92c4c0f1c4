import { personHeader } from '../api/page-person';
import { problemOf, unreachable } from '../api/problem';

/**
 * Asks for a PDF by a request that is no link, and shows it in a window of its own; what was refused is thrown as a Problem.
 * Where the browser lets no window open, its address is given back, for a link.
 */
export async function openPdf(address: string, body: unknown): Promise<string | null> {
  // Opened before the answer: a window that opens later is taken for an advertisement.
  const shown = window.open('', '_blank');
  const init = { method: 'POST', headers: { ...personHeader(), 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  try {
    const answer = await fetch(address, init).catch(() => {
      throw unreachable();
    });
    if (!answer.ok) throw problemOf(await answer.json().catch(() => undefined), answer.status);
    const pdf = URL.createObjectURL(await answer.blob());
    if (shown === null) return pdf;
    shown.location.href = pdf;
    return null;
  } catch (error) {
    shown?.close();
    throw error;
  }
}
