/** Reads annotated passages: inline marks `{S1|…}` and, below the text, a line for each record. See README.md. */
import type { Report } from '../../src/record/report.ts'
import type { Span } from '../../src/record/span.ts'

export interface GoldCode {
  readonly code: string
  readonly sector: string | null
}

/** One annotated record: its key (`E1`), its spans, and the fields of its line. */
export interface GoldRecord {
  readonly key: string
  readonly spans: readonly Span[]
  /** The words of the line before any `name=value`. */
  readonly words: readonly string[]
  readonly fields: Readonly<Record<string, string>>
}

export interface Passage {
  readonly id: string
  readonly publishedAt: string
  readonly source: string
  readonly text: string
  readonly marks: ReadonlyMap<string, readonly Span[]>
  /** Records by the first letter of their key: A E F T P N R. */
  readonly records: Readonly<Record<string, readonly GoldRecord[]>>
}

/** Every passage of a file. Throws an Error naming the passage when a mark is not closed or not described. */
export function readPassages(text: string): Passage[] {
  return text.split(/^@id /m).slice(1).map(readPassage)
}

function readPassage(block: string): Passage {
  const [head = '', ...lines] = block.split('\n')
  const [id = '', publishedAt = '', source = ''] = head.split('|').map((cell) => cell.trim())
  const isRecord = (line: string) => /^[ACEFNPRSTX]\d+\s/.test(line)
  const marked = lines
    .filter((line) => !isRecord(line))
    .join('\n')
    .trim()
  const { text, marks } = unmark(marked, id)
  const records: Record<string, GoldRecord[]> = { A: [], E: [], F: [], T: [], P: [], N: [], R: [] }
  for (const line of lines.filter(isRecord)) {
    const [key = '', ...words] = line.trim().split(/\s+/)
    const fields = Object.fromEntries(
      [...line.matchAll(/([\w-]+)=(?:"([^"]*)"|(\S+))/g)].map((m) => [m[1], m[2] ?? m[3]]),
    )
    const target = /->\s*"([^"]+)"/.exec(line)?.[1]
    records[key[0] as string]?.push({
      key,
      spans: marks.get(key) ?? [],
      words,
      fields: target ? { ...fields, to: target } : fields,
    })
  }
  return { id, publishedAt, source, text, marks, records }
}

function unmark(source: string, id: string): { text: string; marks: Map<string, Span[]> } {
  const marks = new Map<string, Span[]>()
  const open: [string, number][] = []
  let text = ''
  for (let i = 0; i < source.length; i++) {
    const mark = /^\{([CEFNPRSTX]\d+)\|/.exec(source.slice(i, i + 8))
    if (mark) {
      open.push([mark[1] as string, text.length])
      i += mark[0].length - 1
    } else if (source[i] === '}') {
      const [key, start] = open.pop() ?? []
      if (key === undefined || start === undefined) throw new Error(`${id}: a } that closes nothing`)
      marks.set(key, [...(marks.get(key) ?? []), [start, text.length]])
    } else text += source[i]
  }
  if (open.length > 0) throw new Error(`${id}: unclosed ${open.map(([key]) => key).join(', ')}`)
  return { text, marks }
}

/** The spans of one part of an attribution: `C` its cue, `S` its source, `X` its content. */
export function partOf({ marks }: Passage, part: 'C' | 'S' | 'X', { key }: GoldRecord): readonly Span[] {
  return marks.get(part + key.slice(1)) ?? []
}

/** The passage as a report. */
export function reportOf({ id, text, publishedAt, source }: Passage): Report {
  return {
    id,
    title: '',
    source: { name: source },
    url: null,
    publishedAt: new Date(publishedAt).toISOString(),
    updatedAt: null,
    byline: [],
    language: 'en',
    text,
  }
}

/** `USA:MIL,FRA` as codes; `?` is nobody. */
export function readCodes(cell: string | undefined): GoldCode[] {
  if (!cell || cell === '?') return []
  return cell
    .split(',')
    .map((part) => ({ code: part.split(':')[0] as string, sector: part.split(':')[1] ?? null }))
}

/** `6..12`, `6..` (open), `..6` or `6` as a range. */
export function readRange(cell: string): { min: number | null; max: number | null } {
  const [low, high] = cell.includes('..') ? (cell.split('..') as [string, string]) : [cell, cell]
  return { min: low === '' ? null : Number(low), max: high === '' ? null : Number(high) }
}
