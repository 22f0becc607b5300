import type { Editor } from './editor.ts'
import type { TreeRule } from './rule.ts'
import { ADDRESSING, SAYING } from './words.ts'

const speaks = (tree: Editor, word: number): boolean => {
  const text = tree.words[word]?.toLowerCase() ?? ''
  return tree.upos(word) === 'VERB' && (SAYING.has(text) || ADDRESSING.has(text))
}

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
