import { isJsonObject } from '#engine';

/** Title and body of a notice as `advance` rendered it. */
export function noticeText(content: unknown): { readonly title: string; readonly body: string } {
  const { title, body } = isJsonObject(content) ? content : {};
  return { title: typeof title === 'string' ? title : '', body: typeof body === 'string' ? body : '' };
}
