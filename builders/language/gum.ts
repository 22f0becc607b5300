// Proper names out of GUM's entity layer, which marks every noun phrase: named ones only, without titles and
// descriptions.
import type { Word } from './corpora.ts'

interface Mention {
  readonly first: number
  readonly end: number
  readonly type: string
}

const KIND: Readonly<Record<string, string>> = { person: 'PER', place: 'LOC', organization: 'ORG' }

/** BIO tags of the names in a GUM sentence. */
export function namesOfGum(words: readonly Word[]): string[] {
  const tags: string[] = words.map(() => '')
  for (const mention of mentionsOf(words).toSorted((a, b) => b.end - b.first - (a.end - a.first))) {
    const [first, end] = namePartOf(words, mention)
    if (first === end || tags.slice(first, end).some(Boolean)) continue
    const kind = KIND[mention.type]
    for (let i = first; i < end; i++) tags[i] = kind ? `${i === first ? 'B' : 'I'}-${kind}` : 'O'
  }
  return tags.map((tag) => tag || 'O')
}

function mentionsOf(words: readonly Word[]): Mention[] {
  const open: { id: string; first: number; type: string }[] = []
  const mentions: Mention[] = []
  words.forEach((word, i) => {
    const layer = /(?:^|\|)Entity=([^|]*)/.exec(word.misc ?? '')?.[1] ?? ''
    for (const mark of layer.matchAll(/\(([^()]+)(\))?|([^()]+)\)/g)) {
      if (mark[1]) {
        const [id = '', type = ''] = mark[1].split('-')
        if (mark[2]) mentions.push({ first: i, end: i + 1, type })
        else open.push({ id, first: i, type })
      } else {
        const at = open.findLastIndex(({ id }) => id === mark[3])
        if (at >= 0) mentions.push({ first: open[at]!.first, end: i + 1, type: open.splice(at, 1)[0]!.type })
      }
    }
  })
  return mentions
}

/** The proper-noun stretch round the head of a mention; empty when the head is no proper noun. */
function namePartOf(words: readonly Word[], { first, end, type }: Mention): [number, number] {
  const head = words.findIndex(
    (word, i) => i >= first && i < end && (word.head! - 1 < first || word.head! - 1 >= end),
  )
  if (head < 0 || words[head]!.upos !== 'PROPN') return [first, first]
  let left = head
  while (left > first) {
    const step = stepLeft(words, left, head, first, type)
    if (!step) break
    left -= step
  }
  let right = head + 1
  while (right < end) {
    const step = stepRight(words, right, end, type)
    if (!step) break
    right += step
  }
  while (left < right && words[left]!.deprel === 'nmod:desc') left++
  return [left, right]
}

const isCapital = (word: Word): boolean => /^\p{Lu}/u.test(word.form)

function stepLeft(words: readonly Word[], left: number, head: number, first: number, type: string): number {
  const word = words[left - 1]!
  const named = word.upos === 'PROPN' || (isCapital(word) && /^(ADJ|NOUN|NUM)$/.test(word.upos!))
  if (named && word.deprel !== 'nmod:desc') return 1
  const linked = left - 2 >= first && /^(of|-|&|and)$/.test(word.form) && words[left - 2]!.upos === 'PROPN'
  return linked && type !== 'person' && words[head]!.head! - 1 === left - 2 ? 2 : 0
}

function stepRight(words: readonly Word[], right: number, end: number, type: string): number {
  if (words[right]!.upos === 'PROPN' && isCapital(words[right]!)) return 1
  if (type === 'person' || words[right]!.form !== 'of' || right + 1 >= end) return 0
  if (words[right + 1]!.upos === 'PROPN') return 2
  return words[right + 1]!.form === 'the' && right + 2 < end && words[right + 2]!.upos === 'PROPN' ? 3 : 0
}
