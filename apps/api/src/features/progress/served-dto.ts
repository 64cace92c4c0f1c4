import { type Definition } from '#cases';
import { type ToldNotice } from '#store';
import { noticeText } from '../mailbox/notice-text';
import { noticeWords } from '../mailbox/notice-words';
import { type ServedDto } from './progress.dto';

/** A notice as it was served, with what it comes to in plain words. */
export function servedDto({ at, notice, content }: ToldNotice, definition: Definition): ServedDto {
  const { title, body } = noticeText(content);
  return { at: at.toISOString(), ...noticeWords(definition, { notice, title }), text: body };
}
