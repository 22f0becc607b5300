import type { Editor } from './editor.ts'
import type { TreeRule } from './rule.ts'
import { ADDRESSING, SAYING } from './words.ts'

const speaks = (tree: Editor, word: number): boolean => {
  const text = tree.words[word]?.toLowerCase() ?? ''
  return tree.upos(word) === 'VERB' && (SAYING.has(text) || ADDRESSING.has(text))
}

const says = (tree: Editor, word: number): boolean =>
  tree.upos(word) === 'VERB' && SAYING.has(tree.words[word]?.toLowerCase() ?? '')

export const SPEAKER_RULES: readonly TreeRule[] = [
  {
    name: 'second act of a speaker',
    why: 'in "denied that jets had come, and accused Athens" the accusing is joined to the coming, so that jets accuse',
    shown:
      'Turkey/PROPN/2/nsubj denied/VERB/0/root that/SCONJ/5/mark jets/NOUN/5/nsubj came/VERB/2/ccomp ,/PUNCT/8/punct and/CCONJ/8/cc accused/VERB/5/conj Athens/PROPN/8/obj',
    becomes: ['accused<denied/conj'],
    kept: 'Turkey/PROPN/2/nsubj denied/VERB/0/root that/SCONJ/5/mark Holm/PROPN/5/nsubj lied/VERB/2/ccomp and/CCONJ/7/cc accused/VERB/5/conj Athens/PROPN/7/obj',
    mend: (tree, verb) => {
      if (
        tree.relation(verb) !== 'conj' ||
        !speaks(tree, verb) ||
        tree.children(verb, /^nsubj|^aux|^mark/).length
      )
        return
      const clause = tree.head(verb)
      const above = tree.head(clause)
      const [joint] = tree.children(verb, /^cc$/)
      if (joint === undefined || tree.words[joint - 1] !== ',' || above < 0) return
      if (tree.relation(clause) === 'ccomp' && speaks(tree, above) && above < clause) tree.attach(verb, above)
    },
  },
  {
    name: 'saying of a speaker',
    why: 'in "warned Oslo not to sell arms, saying that …" the saying is hung on the selling, so that Oslo says it',
    shown:
      'Bern/PROPN/2/nsubj warned/VERB/0/root Oslo/PROPN/2/obj to/PART/5/mark leave/VERB/2/xcomp ,/PUNCT/7/punct saying/VERB/5/advcl it/PRON/9/nsubj fired/VERB/7/ccomp',
    becomes: ['saying<warned/advcl'],
    kept: 'Bern/PROPN/2/nsubj let/VERB/0/root Oslo/PROPN/2/obj to/PART/5/mark leave/VERB/2/xcomp ,/PUNCT/7/punct saying/VERB/5/advcl it/PRON/9/nsubj fired/VERB/7/ccomp',
    mend: (tree, verb) => {
      if (tree.relation(verb) !== 'advcl' || !speaks(tree, verb) || !/ing$/i.test(tree.words[verb]!)) return
      if (tree.words[verb - 1] !== ',' || tree.children(verb, /^mark$/).length) return
      const act = tree.head(verb)
      const above = tree.head(act)
      const isOrdered = tree.relation(act) === 'xcomp' && act < verb
      if (isOrdered && above >= 0 && speaks(tree, above)) tree.attach(verb, above)
    },
  },
  {
    name: 'two subjects of one saying',
    why: 'in "Jets struck targets, the army said" the strike is taken for a participle, and both jets and army say',
    shown:
      'Jets/NOUN/7/nsubj struck/VERB/3/amod targets/NOUN/1/appos ,/PUNCT/6/punct the/DET/6/det army/NOUN/7/nsubj said/VERB/0/root',
    becomes: ['struck<said/ccomp', 'Jets<struck/nsubj', 'targets<struck/obj'],
    kept: 'Jets/NOUN/2/nsubj struck/VERB/7/ccomp targets/NOUN/2/obj ,/PUNCT/6/punct the/DET/6/det army/NOUN/7/nsubj said/VERB/0/root',
    mend: (tree, verb) => {
      if (!says(tree, verb)) return
      const subjects = tree.children(verb, /^nsubj/).filter((child) => child < verb)
      const [first, last] = [subjects[0], subjects.at(-1)]
      if (first === undefined || last === undefined || first === last || !isAfterComma(tree, last)) return
      const [clause] = tree.children(verb, /^ccomp$/)
      if (clause !== undefined) {
        if (clause > first && clause < last && !tree.children(clause, /subj/).length)
          tree.attach(first, clause, 'nsubj')
        return
      }
      const told = verbWithin(tree, first, last)
      if (told >= 0) tellFirst(tree, { verb, told, first, last })
    },
  },
  {
    name: 'more before a comma',
    why: 'in "wounding dozens more, officials said" the more is joined to the officials across the comma',
    shown:
      'Wounding/VERB/6/advcl dozens/NOUN/1/obj more/ADJ/5/amod ,/PUNCT/5/punct officials/NOUN/6/nsubj said/VERB/0/root',
    becomes: ['more<dozens/amod'],
    kept: 'Wounding/VERB/6/advcl dozens/NOUN/1/obj ,/PUNCT/5/punct more/ADJ/5/amod officials/NOUN/6/nsubj said/VERB/0/root',
    mend: (tree, word) => {
      if (
        !/^(?:more|others)$/i.test(tree.words[word]!) ||
        tree.words[word + 1] !== ',' ||
        tree.head(word) < word
      )
        return
      if (word > 0 && /^(?:NOUN|NUM|PROPN)$/.test(tree.upos(word - 1))) tree.attach(word, word - 1, 'amod')
    },
  },
]

/** Whether a comma opens the phrase of a word or stands before it. */
function isAfterComma(tree: Editor, word: number): boolean {
  const start = tree.first(word)
  return tree.words[start] === ',' || tree.words[start - 1] === ','
}

/** The first finite-looking verb below a subject that was taken for a participle, or -1. */
function verbWithin(tree: Editor, first: number, last: number): number {
  for (let word = first + 1; word < last; word++) {
    if (tree.words[word] === ',') return -1
    const isParticiple = /^(?:amod|acl)$/.test(tree.relation(word)) && !/ing$/i.test(tree.words[word]!)
    if (isParticiple && tree.upos(word) === 'VERB' && tree.isUnder(word, first)) return word
  }
  return -1
}

/** Makes a verb the clause that was said, with its subject, and what stood between under it. */
function tellFirst(
  tree: Editor,
  { verb, told, first, last }: { verb: number; told: number; first: number; last: number },
): void {
  const object = tree.head(told)
  tree.attach(told, verb, 'ccomp')
  tree.attach(first, told, 'nsubj')
  if (object !== first && object > told) tree.attach(object, told, 'obj')
  for (const child of tree.children(verb))
    if (child > first && child < last && child !== told) tree.attach(child, told)
}
