import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CaseId } from '#contract';
import { getDocumentFile } from '#cases';
import { listIssuedOfCase, queryStore, type Store } from '#store';

/** Writes the PDF of every document that the cases of a store have written into the folder `into`, which is made; returns how many. */
export async function keepDocuments(store: Store, into: string): Promise<number> {
  const { rows } = await queryStore<{ readonly case_id: CaseId }>(store, {
    text: 'SELECT DISTINCT case_id FROM issued_documents ORDER BY case_id',
    values: [],
  });
  const issued = (await Promise.all(rows.map(({ case_id }) => listIssuedOfCase(store, case_id)))).flat();
  if (issued.length > 0) await mkdir(into, { recursive: true });
  for (const each of issued) {
    const { body } = await getDocumentFile(store, each, { publicUrl: 'https://huiban.example', now: each.issuedAt });
    await writeFile(join(into, `${String(issued.indexOf(each) + 1)}-${each.template}.pdf`), body);
  }
  return issued.length;
}
