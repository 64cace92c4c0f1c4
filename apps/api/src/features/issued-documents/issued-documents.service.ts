import { type Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, canReadCase } from '#access';
import { contentOf, getDocumentFile, printableOf, wordIn } from '#cases';
import { type CaseId, documentIdOf, parseDocumentId } from '#contract';
import { documentNumber, maskContent, type Printable, printDocument, sensitiveIn, streamDocuments } from '#documents';
import {
  type CaseView,
  findIssuedDocument,
  insertReadings,
  type IssuedDocument,
  listCasesById,
  listIssuedByKey,
  listIssuedOfCase,
} from '#store';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { readableCase } from '../cases/readable-case';
import { readerOf } from '../cases/reader';
import { documentStatus } from './document-status';
import { type IssuedDocumentDto, type IssuedDocumentListDto } from './issued-documents.dto';
import { ownPapers } from './own-papers';

/** A document that somebody may read, and its case. */
export interface Shown {
  readonly issued: IssuedDocument;
  readonly found: CaseView;
}

@Injectable()
export class IssuedDocumentsService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async listOfCase(actor: Actor, caseId: CaseId): Promise<IssuedDocumentListDto> {
    const found = await readableCase(this.parts.store, actor, { caseId });
    const [issued, definition] = await Promise.all([
      listIssuedOfCase(this.parts.store, found.id),
      this.parts.cases.findDefinition(found.definitionHash),
    ]);
    const isOwn = await ownPapers(this.parts, found);
    const shown = readsOwnPapers(actor, found) ? issued : issued.filter((each) => !isOwn(each));
    const say = (text: string): string => (definition === undefined ? text : wordIn(definition, text));
    return { documents: shown.map(toDto).map((document) => ({ ...document, title: say(document.title) })) };
  }

  /** The PDF, whole for who may read everything in it; else, or where it does not hold any more, a copy that says so of itself. */
  async content(actor: Actor, id: string): Promise<{ readonly name: string; readonly body: Buffer }> {
    const { store, config, wall } = this.parts;
    const key = parseDocumentId(id);
    const issued = key && (await findIssuedDocument(store, key));
    if (issued === undefined) throw new ProblemError('unknown-document');
    const found = await readableCase(store, actor, { caseId: issued.caseId, otherwise: 'unknown-document' });
    if (await this.isWithheld(actor, { issued, found })) throw new ProblemError('unknown-document');
    const printable = this.copyFor(actor, { issued, found });
    await this.recordReadings(actor, [{ issued, found }]);
    const name = issued.number === undefined ? contentOf(issued).title : documentNumber(issued.number);
    if (printable.masked === true || printable.voided === true) return { name, body: await printDocument(printable) };
    return { name, body: (await getDocumentFile(store, issued, { publicUrl: config.publicUrl, now: wall() })).body };
  }

  /** Several documents as one PDF; one that the actor may not read, or that does not hold, refuses all of them. */
  async print(actor: Actor, ids: readonly string[]): Promise<Readable> {
    return this.printShown(actor, await this.listShown(actor, ids));
  }

  async printShown(actor: Actor, shown: readonly Shown[]): Promise<Readable> {
    await this.recordReadings(actor, shown);
    return streamDocuments(
      shown.map((each) => this.copyFor(actor, each)),
      this.parts.wall(),
    );
  }

  /** Those of the documents that the actor may read, in their order. */
  async readableOf(actor: Actor, documents: readonly IssuedDocument[]): Promise<readonly Shown[]> {
    const cases = await listCasesById(this.parts.store, [...new Set(documents.map(({ caseId }) => caseId))]);
    const readable = new Map(cases.filter(({ scope }) => canReadCase(actor, scope)).map((found) => [found.id, found]));
    const shown = documents.flatMap((issued) => {
      const found = readable.get(issued.caseId);
      return found === undefined ? [] : [{ issued, found }];
    });
    const withheld = await Promise.all(shown.map((each) => this.isWithheld(actor, each)));
    return shown.filter((_each, index) => withheld[index] === false);
  }

  private async isWithheld(actor: Actor, { issued, found }: Shown): Promise<boolean> {
    return !readsOwnPapers(actor, found) && (await ownPapers(this.parts, found))(issued);
  }

  private async listShown(actor: Actor, ids: readonly string[]): Promise<readonly Shown[]> {
    const { store } = this.parts;
    const keys = ids.flatMap((id) => parseDocumentId(id) ?? []);
    const readable = await this.readableOf(actor, await listIssuedByKey(store, keys));
    const byId = new Map(readable.map((shown) => [documentIdOf(shown.issued.caseId, shown.issued.no), shown]));
    return ids.map((id) => {
      const shown = byId.get(id);
      if (shown === undefined) throw new ProblemError('unknown-document');
      if (shown.issued.revokedAt !== undefined) throw new ProblemError('document-revoked');
      return shown;
    });
  }

  /** The copy of a document that the actor may read: masked where something in it is not for such eyes. */
  copyFor(actor: Actor, { issued, found }: Shown): Printable {
    const { isParty, mayRead } = readerOf(actor, found.scope);
    const printable = { ...printableOf(issued, this.parts.config.publicUrl), voided: issued.revokedAt !== undefined };
    // What was served is a party's whole, also where an agent takes it.
    const hidden = !isParty && sensitiveIn(printable.content).some((kind) => !mayRead(kind));
    return hidden ? { ...printable, content: maskContent(printable.content, mayRead), masked: true } : printable;
  }

  /** Before anything is sent, so that nobody reads unseen; one's own papers are one's own. */
  async recordReadings(actor: Actor, shown: readonly Shown[]): Promise<void> {
    const { store, wall } = this.parts;
    const others = shown.filter(({ found }) => !readerOf(actor, found.scope).isParty);
    if (others.length === 0) return;
    const common = { personId: actor.personId, place: 'issued-document', at: wall() };
    const readings = others.map(({ issued: { caseId, no } }) => ({ ...common, caseId, field: documentIdOf(caseId, no) }));
    await insertReadings(store, readings);
  }
}

/** Whether the actor is of the offices, whose own papers they are: no party, and no expert, who is to judge for themself. */
function readsOwnPapers(actor: Actor, { scope }: CaseView): boolean {
  const { isStaff, isParty } = readerOf(actor, scope);
  return isStaff && !isParty;
}

function toDto(issued: IssuedDocument): IssuedDocumentDto {
  const { title, issuer } = contentOf(issued);
  return {
    id: documentIdOf(issued.caseId, issued.no),
    title,
    ...(issued.number === undefined ? {} : { number: documentNumber(issued.number) }),
    issuer,
    issuedAt: issued.issuedAt.toISOString(),
    status: documentStatus(issued),
    ...(issued.replacedBy === undefined ? {} : { replacedBy: documentIdOf(issued.caseId, issued.replacedBy) }),
  };
}
