// Names out of the project's own annotated passages (CC0): {N1|Name} with its kind on a line "N1 PER", places
// as {P1|Name}.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { findTokens } from '../../src/language/tokens.ts'
import type { Example, Word } from './corpora.ts'

interface Mark {
  readonly key: string
  readonly start: number
  end: number
}

export interface Passage {
  readonly id: string
  readonly text: string
  /** Character spans of names and their kinds: PER, ORG or LOC. */
  readonly names: readonly { readonly start: number; readonly end: number; readonly kind: string }[]
}

/** Every eighth passage of each file is held out for development. */
const HELD_OUT = 8

/** Passages as one example a line of text: names need no sentence ends to be learnt. */
export function readPassages(folder: string): { train: Example[]; dev: Example[] } {
  const train: Example[] = []
  const dev: Example[] = []
  readPassageTexts(folder).forEach((passage, i) =>
    (i % HELD_OUT === 0 ? dev : train).push(...examplesOf(passage)),
  )
  return { train, dev }
}

export function readPassageTexts(folder: string): Passage[] {
  return readdirSync(folder)
    .filter((name) => /^dev-\d+\.txt$/.test(name))
    .toSorted()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/^@id /m).slice(1).map(readPassage))
}

function readPassage(block: string): Passage {
  const [head = '', ...lines] = block.split('\n')
  const isNote = (line: string): boolean => /^[ASCXEFTPNR]\d+\s/.test(line)
  const kinds = new Map(lines.filter(isNote).map((line) => line.trim().split(/\s+/) as [string, string]))
  const { text, marks } = readMarks(
    lines
      .filter((line) => !isNote(line))
      .join('\n')
      .trim(),
  )
  const names = marks
    .filter(({ key }) => /^[NP]/.test(key))
    .map(({ key, start, end }) => ({
      start,
      end,
      kind: key.startsWith('P') ? 'LOC' : (kinds.get(key) ?? 'ORG'),
    }))
  return { id: head.split('|')[0]!.trim(), text, names }
}

function readMarks(source: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = []
  const open: Mark[] = []
  let text = ''
  for (let i = 0; i < source.length; i++) {
    const opening = /^\{([SCXEFTPNR]\d+)\|/.exec(source.slice(i, i + 8))
    if (opening) {
      const mark = { key: opening[1]!, start: text.length, end: 0 }
      marks.push(mark)
      open.push(mark)
      i += opening[0].length - 1
    } else if (source[i] === '}') open.pop()!.end = text.length
    else text += source[i]
  }
  return { text, marks }
}

function examplesOf({ id, text, names }: Passage): Example[] {
  const offsets = findTokens(text)
  const examples: Example[] = []
  let words: Word[] = []
  for (let i = 0; i < offsets.length; i += 2) {
    const [start, end, next] = [offsets[i]!, offsets[i + 1]!, offsets[i + 2] ?? text.length]
    const gap = text.slice(end, next)
    words.push({ form: text.slice(start, end), space: gap !== '', ner: tagAt(text, start, names) })
    const ended =
      /[.!?]["”’')]?$/.test(text.slice(Math.max(0, start - 1), end)) &&
      gap !== '' &&
      /["“‘'[(]?\p{Lu}/u.test(text.slice(next, next + 2))
    if (gap.includes('\n') || ended || next === text.length) {
      examples.push({ id: `${id}.${examples.length + 1}`, words, paragraph: gap.includes('\n') })
      words = []
    }
  }
  return examples
}

/** Articles stand outside names in all our corpora. */
function tagAt(text: string, start: number, names: Passage['names']): string {
  const name = names
    .filter((span) => span.start <= start && start < span.end)
    .toSorted((a, b) => b.end - b.start - (a.end - a.start))[0]
  if (!name) return 'O'
  const article = /^(the|a|an)\s+/i.exec(text.slice(name.start, name.end))?.[0].length ?? 0
  if (start < name.start + article) return 'O'
  return `${start === name.start + article ? 'B' : 'I'}-${name.kind}`
}
