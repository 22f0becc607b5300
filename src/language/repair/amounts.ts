import type { Editor } from './editor.ts'
import type { TreeRule } from './rule.ts'

const MULTIPLE = /^(?:dozen|hundred|thousand|million|billion)$/
const OUTSIDE = /^(?:nsubj|obj|obl|nmod|conj|appos|root|ccomp|xcomp)/

export const AMOUNT_RULES: readonly TreeRule[] = [
  {
    name: 'more than a dozen',
    why: '"more than a dozen missiles" is headed by "more" or "dozen", so that the missiles are lost',
    shown:
      'More/ADJ/6/nsubj than/ADP/4/case a/DET/4/det dozen/NUM/1/obl missiles/NOUN/4/nmod fell/VERB/0/root',
    becomes: [
      'missiles<fell/nsubj',
      'dozen<missiles/nummod',
      'More<dozen/advmod',
      'than<More/fixed',
      'a<dozen/det',
    ],
    kept: 'They/PRON/2/nsubj want/VERB/0/root more/ADJ/2/obj than/ADP/6/case a/DET/6/det truce/NOUN/3/obl',
    mend: (tree, start) => {
      const next = tree.words[start + 1] ?? ''
      const compared = /^(?:more|less|fewer)$/i.test(tree.words[start]!) && next === 'than'
      if (!compared && !(/^at$/i.test(tree.words[start]!) && /^(?:least|most)$/.test(next))) return
      const article = /^an?$/.test(tree.words[start + 2] ?? '') ? start + 2 : -1
      const number = lastNumber(tree, article < 0 ? start + 2 : start + 3)
      const noun = number < 0 ? -1 : nounAfter(tree, number)
      const top = compared ? start : start + 1
      if (noun < 0 || (tree.head(top) === number && tree.head(number) === noun)) return
      if (!(tree.isUnder(noun, start) || tree.isUnder(start, noun) || tree.head(number) === noun)) return
      if (!headByNoun(tree, start, number, noun, article)) return
      tree.attach(number, noun, 'nummod')
      tree.attach(top, number, compared ? 'advmod' : 'nmod')
      if (compared) tree.attach(start + 1, start, 'fixed')
      else tree.attach(start, top, 'case')
      if (article >= 0) tree.attach(article, number, 'det')
    },
  },
]

/** The last of the numbers from a word on ("two billion"), or -1. */
function lastNumber(tree: Editor, from: number): number {
  let at = from
  while (at < tree.size && isNumber(tree, at)) at++
  return at === from ? -1 : at - 1
}

const isNumber = (tree: Editor, word: number): boolean =>
  MULTIPLE.test(tree.words[word]!) || /^\d/.test(tree.words[word]!) || tree.upos(word) === 'NUM'

/** The last noun of the stretch of adjectives and nouns after a number, or -1. */
function nounAfter(tree: Editor, number: number): number {
  let end = number + 1
  while (end < tree.size && end - number < 7 && /^(?:ADJ|NUM|PROPN|NOUN)$/.test(tree.upos(end))) end++
  for (let i = end - 1; i > number; i--) if (/^(?:PROPN|NOUN)$/.test(tree.upos(i))) return i
  return -1
}

/**
 * Gives the noun the place in the sentence that one of the words before it has. False when there is none to
 * give.
 */
function headByNoun(tree: Editor, start: number, number: number, noun: number, article: number): boolean {
  const inside = (word: number): boolean => word >= start && word < noun
  if (!inside(tree.head(noun))) return true
  const holder = [start, start + 1, article, number].find(
    (word) =>
      word >= 0 &&
      !(tree.head(word) >= start && tree.head(word) <= noun) &&
      OUTSIDE.test(tree.relation(word)),
  )
  if (holder === undefined) return false
  const [head, relation] = [tree.head(holder), tree.relation(holder)]
  if (head < 0) return false
  const guests = Array.from({ length: tree.size }, (_, i) => i).filter(
    (i) => (i < start || i > noun) && inside(tree.head(i)),
  )
  tree.attach(noun, head, relation)
  for (const guest of guests) if (guest !== head) tree.attach(guest, noun)
  tree.attach(holder, noun)
  return true
}
