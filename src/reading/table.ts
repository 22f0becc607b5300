/**
 * Reads a lexicon table: tab-separated, the first row names the columns, `#` starts a comment line, and an empty
 * cell is an empty string. Throws on a row with more cells than there are columns, naming the line.
 */
export function readTable<Column extends string>(text: string): Record<Column, string>[] {
  const lines = text.split(/\r?\n/).map((line, i) => ({ line, number: i + 1 }))
  const [head, ...rows] = lines.filter(({ line }) => line.trim() !== '' && !line.startsWith('#'))
  if (!head) return []
  const columns = head.line.split('\t') as Column[]
  return rows.map(({ line, number }) => {
    const cells = line.split('\t')
    if (cells.length > columns.length)
      throw new Error(`line ${number} has ${cells.length} cells for ${columns.length} columns: ${line}`)
    return Object.fromEntries(columns.map((column, i) => [column, cells[i]?.trim() ?? ''])) as Record<
      Column,
      string
    >
  })
}
