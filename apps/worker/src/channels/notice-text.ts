/** Title and body of a notice as it lies in the outbox; undefined for content of another shape. */
export function parseNoticeText(content: unknown): { readonly title: string; readonly body: string } | undefined {
  if (typeof content !== 'object' || content === null || !('title' in content) || !('body' in content)) return undefined;
  const { title, body } = content;
  return typeof title === 'string' && typeof body === 'string' ? { title, body } : undefined;
}
