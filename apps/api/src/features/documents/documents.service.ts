import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, canReadCase } from '#access';
import { type CaseId } from '#contract';
import {
  type CaseView,
  type DocumentView,
  findCase,
  findDocument,
  insertDocument,
  insertReading,
  listDocumentsOfCase,
  listSeenDocuments,
  readDocumentContent,
  StoreError,
  writeDocumentContent,
} from '#store';
import { uuidOfKey } from '../../http/uuid-of-key';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { findPanelists } from '../cases/open-panels';
import { seesPhoto } from '../publicities/seen-places';
import { readHandedIn } from './read-handed-in';
import { readableCase } from '../cases/readable-case';
import { readerOf } from '../cases/reader';
import { showDocument, type Shown, type ShownCase } from './document-view';
import { type DocumentDto, type DocumentListDto } from './documents.dto';
import { findMediaType } from './media-type';

/** What somebody sends in. */
export interface Upload {
  readonly kind: string;
  readonly fileName: string;
  readonly content: Buffer;
  readonly key: string;
}

/** A document as its uploader knows it. */
type Uploaded = Omit<DocumentView, 'caseId' | 'publicityId' | 'objectionId' | 'uploaderPosts'>;

/** Longer names are cut in front of their ending by nobody: they are refused. */
const NAME_LIMIT = 200;

@Injectable()
export class DocumentsService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** Keeps a file; under the same key of the same person it is the same document, or `idempotency-key-reused` where it differs. */
  async upload(actor: Actor, { kind, fileName, content, key }: Upload): Promise<DocumentDto> {
    const { store, config, wall } = this.parts;
    const mediaType = fileName.length > NAME_LIMIT ? undefined : await findMediaType(fileName, content);
    if (mediaType === undefined) throw new ProblemError('content-belies-name');
    const sha256 = createHash('sha256').update(content).digest();
    const id = uuidOfKey(`document\n${actor.personId}`, key);
    const document = { id, uploadedBy: actor.personId, kind, fileName, mediaType, size: content.length, sha256, uploadedAt: wall() };
    const before = await findDocument(store, id);
    if (before !== undefined) return repeated(before, document);
    await writeDocumentContent({ store, folder: config.filesFolder }, id, content);
    try {
      await insertDocument(store, document);
    } catch (error) {
      const other = error instanceof StoreError && error.code === 'duplicate' ? await findDocument(store, id) : undefined;
      if (other === undefined) throw error;
      return repeated(other, document);
    }
    return documentDto(document);
  }

  /** A document of a case that the actor may read, one's own, or, for whoever looks after it, a photo of what was public. */
  async content(actor: Actor, id: string): Promise<{ readonly document: DocumentView; readonly bytes: Buffer }> {
    const { store, config } = this.parts;
    const document = await findDocument(store, id);
    const shown = document === undefined ? undefined : await this.shownTo(actor, document);
    if (document === undefined || shown === undefined) throw new ProblemError('unknown-document');
    if (!shown.readable) throw new ProblemError('not-permitted');
    await this.recordReading(actor, document, shown);
    const bytes = await readDocumentContent({ store, folder: config.filesFolder }, id);
    return { document: { ...document, fileName: shown.fileName }, bytes };
  }

  async listOfCase(actor: Actor, caseId: CaseId): Promise<DocumentListDto> {
    const found = await readableCase(this.parts.store, actor, { caseId });
    const documents = await listDocumentsOfCase(this.parts.store, found.id);
    const shownCase = await this.withPanelists(found);
    const { isStaff } = readerOf(actor, found.scope);
    const told = await readHandedIn(this.parts, found, { documents, isStaff });
    const seen = isStaff ? await listSeenDocuments(this.parts.store, found.id, actor.personId) : new Map<string, Date>();
    return {
      documents: documents.flatMap((document) => {
        const shown = shownInCase(document, shownCase, actor);
        if (shown === undefined) return [];
        const seenAt = seen.get(document.id)?.toISOString();
        return [{ ...documentDto({ ...document, fileName: shown.fileName }), ...told(document), ...(seenAt && { seenAt }) }];
      }),
    };
  }

  /** A file of a case shows what no mask hides, to whoever is no party of it. */
  private async recordReading({ personId }: Actor, { id, caseId, uploadedBy }: DocumentView, { toParty }: Shown): Promise<void> {
    if (toParty || caseId === undefined || uploadedBy === personId) return;
    await insertReading(this.parts.store, { caseId, personId, place: 'document', fields: [id], at: this.parts.wall() });
  }

  private async shownTo(actor: Actor, document: DocumentView): Promise<Shown | undefined> {
    // Those of an objection have a door of their own, which asks for a purpose.
    if (document.objectionId !== undefined) return undefined;
    if (document.uploadedBy === actor.personId) return whole(document);
    const { publicityId, id: photo } = document;
    if (publicityId !== undefined) return (await seesPhoto(this.parts.store, actor, { publicityId, photo })) ? whole(document) : undefined;
    const found = document.caseId === undefined ? undefined : await findCase(this.parts.store, document.caseId);
    if (found === undefined || !canReadCase(actor, found.scope)) return undefined;
    return showDocument(document, await this.withPanelists(found), actor);
  }

  private async withPanelists(found: CaseView): Promise<ShownCase> {
    const { store, cases } = this.parts;
    return { found, panelists: await findPanelists(store, await cases.getDefinition(found.definitionHash), found) };
  }
}

/** Whoever uploaded a document sees it as it is. */
const whole = ({ fileName }: DocumentView): Shown => ({ fileName, readable: true, toParty: false });

const shownInCase = (document: DocumentView, shown: ShownCase, actor: Actor): Shown | undefined =>
  document.uploadedBy === actor.personId ? whole(document) : showDocument(document, shown, actor);

function repeated(before: Uploaded, now: Uploaded): DocumentDto {
  const same = before.sha256.equals(now.sha256) && before.kind === now.kind && before.fileName === now.fileName;
  if (!same) throw new ProblemError('idempotency-key-reused');
  return documentDto(before);
}

function documentDto({ id, kind, fileName, mediaType, size, sha256, uploadedAt }: Uploaded): DocumentDto {
  return { id, kind, fileName, mediaType, size, sha256: sha256.toString('hex'), uploadedAt: uploadedAt.toISOString() };
}
