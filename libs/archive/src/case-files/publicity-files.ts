import { findDocument, listPlaces, listPublicitiesOfCase, type PlaceView, readDocumentContent } from '#store';
import { denseFile, jsonFile, type PackageFile } from '../package-file';
import { type CaseSource } from './case-source';
import { uploadPath } from './document-files';

/** What was public of the case, where and when, with the photos of the places. */
export async function* publicityFiles({ store, folder, found }: CaseSource): AsyncGenerator<PackageFile> {
  const listed: object[] = [];
  for (const publicity of await listPublicitiesOfCase(store, found.id)) {
    const places = await listPlaces(store, publicity.id);
    const photos = new Map<string, string>();
    for (const id of places.flatMap(photosOf))
      photos.set(id, uploadPath('publicities', { id, fileName: (await findDocument(store, id))?.fileName ?? '' }));
    for (const [id, path] of photos) yield denseFile(path, () => readDocumentContent({ store, folder }, id));
    listed.push({ ...publicity, places, photos: [...photos.values()] });
  }
  yield jsonFile('publicities.json', listed);
}

const photosOf = ({ putUp, takenDown }: PlaceView): readonly string[] => [putUp, takenDown].flatMap((evidence) => evidence?.document ?? []);
