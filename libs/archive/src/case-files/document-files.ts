import { contentOf, getDocumentFile } from '#cases';
import { documentNumber } from '#documents';
import { listDocumentsOfCase, listIssuedOfCase, readDocumentContent } from '#store';
import { denseFile, jsonFile, type PackageFile } from '../package-file';
import { type CaseSource } from './case-source';

/** What the case has written, as PDF with the seals on it, and what became of each. */
export async function* issuedFiles({ store, found, publicUrl, now }: CaseSource): AsyncGenerator<PackageFile> {
  const issued = await listIssuedOfCase(store, found.id);
  const pathOf = (no: number, template: string): string => `documents/${String(no).padStart(3, '0')}-${template}.pdf`;
  for (const each of issued)
    yield denseFile(pathOf(each.no, each.template), async () => (await getDocumentFile(store, each, { publicUrl, now })).body);
  const listed = issued.map((each) => ({
    file: pathOf(each.no, each.template),
    title: contentOf(each).title,
    number: each.number && documentNumber(each.number),
    issuer: contentOf(each).issuer,
    issuedAt: each.issuedAt,
    revokedAt: each.revokedAt,
    replacedBy: each.replacedBy,
  }));
  yield jsonFile('documents.json', listed);
}

/** What was uploaded to the case, byte for byte. */
export async function* uploadedFiles({ store, found, folder }: CaseSource): AsyncGenerator<PackageFile> {
  const uploaded = await listDocumentsOfCase(store, found.id);
  for (const { id, fileName } of uploaded)
    yield denseFile(uploadPath('uploads', { id, fileName }), () => readDocumentContent({ store, folder }, id));
  const listed = uploaded.map(({ id, kind, fileName, mediaType, uploadedBy, uploadedAt }) => {
    return { file: uploadPath('uploads', { id, fileName }), kind, fileName, mediaType, uploadedBy, uploadedAt };
  });
  yield jsonFile('uploads.json', listed);
}

/** Where an upload stands in a package: by its id, with the ending of its name. */
export const uploadPath = (folder: string, { id, fileName }: { readonly id: string; readonly fileName: string }): string =>
  `${folder}/${id}${/\.[A-Za-z0-9]{1,5}$/.exec(fileName)?.[0].toLowerCase() ?? ''}`;
