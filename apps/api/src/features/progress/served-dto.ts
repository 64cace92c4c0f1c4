import { type ToldNotice } from '#store';
import { noticeText } from '../mailbox/notice-text';
import { type ServedDto } from './progress.dto';

/** A notice as it was served. */
export function servedDto({ at, content }: ToldNotice): ServedDto {
  const { title, body } = noticeText(content);
  return { at: at.toISOString(), title, text: body };
}
