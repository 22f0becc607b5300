// CoNLL-U in and out.
import type { NameKind, Sentence, Token } from './sentence.ts'

const NAME_TAGS: Readonly<Record<NameKind, string>> = {
  person: 'PER',
  organisation: 'ORG',
  place: 'LOC',
  other: 'MISC',
}

/** A sentence as CoNLL-U reads it: its words, and every line so that it can be written again. */
export interface GivenSentence {
  readonly words: readonly string[]
  readonly lines: readonly string[]
}

/**
 * The sentences of a CoNLL-U text. Throws an Error that names the line when it is none. Empty nodes are
 * dropped.
 */
export function readConllu(text: string): GivenSentence[] {
  const sentences: GivenSentence[] = []
  let words: string[] = []
  let lines: string[] = []
  const end = (): void => {
    if (words.length) sentences.push({ words, lines })
    words = []
    lines = []
  }
  text.split(/\r?\n/).forEach((line, i) => {
    if (line.trim() === '') return end()
    if (line.startsWith('#')) return lines.push(line)
    const cells = line.split('\t')
    if (!/^\d+(?:[-.]\d+)?$/.test(cells[0]!) || cells.length !== 10) {
      throw new Error(`line ${i + 1} is no CoNLL-U: it needs ten columns parted by tabs, the first a number`)
    }
    if (cells[0]!.includes('.')) return
    lines.push(line)
    if (!cells[0]!.includes('-')) words.push(cells[1]!)
  })
  end()
  return sentences
}

/** A given sentence with its lines, and lemma, tags, features, head, relation and names out of the parse. */
export function fillConllu({ lines }: GivenSentence, sentence: Sentence): string {
  const tags = nameTagsOf(sentence)
  let i = 0
  const filled = lines.map((line) => {
    if (line.startsWith('#')) return line
    const cells = line.split('\t')
    if (cells[0]!.includes('-')) return line
    const given = cells[9] === '_' ? [] : cells[9]!.split('|').filter((entry) => !entry.startsWith('NE='))
    const row = rowOf(sentence.tokens[i]!, cells[0]!, [...given, ...tags[i]!])
    row[1] = cells[1]!
    i++
    return row.join('\t')
  })
  return `${filled.join('\n')}\n\n`
}

/**
 * A parsed sentence of `text`. `number` counts sentences from 1; a `paragraph` comment is written where a
 * paragraph begins.
 */
export function toConllu(text: string, sentence: Sentence, number: number, startsParagraph: boolean): string {
  const { tokens, span, kind } = sentence
  const tags = nameTagsOf(sentence)
  const lines = [
    `# sent_id = ${number}`,
    `# text = ${text.slice(...span).replace(/\s+/g, ' ')}`,
    `# kind = ${kind}`,
  ]
  if (startsParagraph) lines.unshift('# newpar')
  for (let i = 0; i < tokens.length; i++) {
    const end = joinedUntil(tokens, i)
    if (end > i && !(i > 0 && joinedUntil(tokens, i - 1) >= i)) {
      const form = text.slice(tokens[i]!.span[0], tokens[end]!.span[1])
      lines.push(
        [
          `${i + 1}-${end + 1}`,
          form,
          '_',
          '_',
          '_',
          '_',
          '_',
          '_',
          '_',
          miscOf(spaceAfter(tokens, end)),
        ].join('\t'),
      )
    }
    const inside = end > i || (i > 0 && joinedUntil(tokens, i - 1) >= i)
    lines.push(
      rowOf(tokens[i]!, String(i + 1), [...(inside ? [] : spaceAfter(tokens, i)), ...tags[i]!]).join('\t'),
    )
  }
  return `${lines.join('\n')}\n\n`
}

const spaceAfter = (tokens: readonly Token[], i: number): string[] =>
  i + 1 < tokens.length && tokens[i + 1]!.span[0] === tokens[i]!.span[1] ? ['SpaceAfter=No'] : []

const miscOf = (entries: readonly string[]): string => entries.join('|') || '_'

function rowOf(
  { text, lemma, upos, xpos, feats, head, deprel }: Token,
  id: string,
  misc: readonly string[],
): string[] {
  return [id, text, lemma, upos, xpos, feats || '_', String(head + 1), deprel, '_', miscOf(misc)]
}

const CLITIC = /^(?:['’`](?:s|m|d|ll|re|ve)?|n['’]?t|not|na|ta|s|m|ve|re|lot)$/i

/** Index of the last word written together with word i as one ("do" + "n't"), or i. */
function joinedUntil(tokens: readonly Token[], i: number): number {
  let end = i
  while (end + 1 < tokens.length) {
    const [word, next] = [tokens[end]!, tokens[end + 1]!]
    if (word.span[1] !== next.span[0] || !CLITIC.test(next.text) || !/\p{L}$/u.test(word.text)) break
    if (/^['’`]$/.test(next.text) && next.xpos !== 'POS') break
    end++
  }
  return end
}

function nameTagsOf({ tokens, names }: Sentence): string[][] {
  const tags: string[][] = tokens.map(() => [])
  for (const { first, end, kind } of names)
    for (let i = first; i < end; i++) tags[i] = [`NE=${i === first ? 'B' : 'I'}-${NAME_TAGS[kind]}`]
  return tags
}
