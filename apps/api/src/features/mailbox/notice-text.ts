/** Title and body of a notice as `advance` rendered it. */
export function noticeText(content: unknown): { readonly title: string; readonly body: string } {
  const { title, body } = typeof content === 'object' && content !== null ? (content as Readonly<Record<string, unknown>>) : {};
  return { title: typeof title === 'string' ? title : '', body: typeof body === 'string' ? body : '' };
}
