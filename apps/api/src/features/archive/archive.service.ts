import { Inject, Injectable } from '@nestjs/common';
import { type Actor, mayArchive } from '#access';
import { packageCase } from '#archive';
import { type CaseId } from '#contract';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { readableCase } from '../cases/readable-case';

/** A package on its way to whoever asked for it. */
export interface Archive {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

@Injectable()
export class ArchiveService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async open(actor: Actor, caseId: CaseId, purpose: string): Promise<Archive> {
    const { store, cases, config, wall } = this.parts;
    const found = await readableCase(store, actor, { caseId });
    if (!mayArchive(actor, found.scope)) throw new ProblemError('not-permitted');
    const source = { store, cases, folder: config.filesFolder, publicUrl: config.publicUrl, now: wall(), found };
    const packaged = await packageCase(source, { personId: actor.personId, purpose });
    if (!packaged.ok) throw new ProblemError(packaged.code);
    return { name: `${found.number}.zip`, bytes: packaged.bytes };
  }
}
