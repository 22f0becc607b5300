/** Whether a key belongs to a field that is being typed in, or to the browser. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true
  const target = event.target as HTMLElement | null
  return target?.matches?.('input:not([type=checkbox], [type=radio]), textarea, select') ?? false
}
