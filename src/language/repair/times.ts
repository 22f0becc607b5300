import type { Editor } from './editor.ts'
import type { TreeRule } from './rule.ts'
import { isTime } from './words.ts'

/** Verbs that do take a day as their object. */
const OBSERVING = /^(?:celebrat|mark|observ|spen[dt]|hat|lov|lik|remember)/i

export function headsTime(tree: Editor, word: number): boolean {
  return isTime(
    tree.words[word]!,
    tree.children(word).map((child) => tree.words[child]!),
  )
}

export const TIME_RULES: readonly TreeRule[] = [
  {
    name: 'day as object',
    why: '"said Tuesday" has a day for an object, so that the day is taken for what was said or to whom',
    shown: 'Holm/PROPN/2/nsubj said/VERB/0/root Tuesday/PROPN/2/obj',
    becomes: ['Tuesday<said/obl:unmarked'],
    kept: 'They/PRON/2/nsubj celebrated/VERB/0/root Tuesday/PROPN/2/obj',
    mend: (tree, verb) => {
      if (tree.upos(verb) !== 'VERB' || OBSERVING.test(tree.words[verb]!)) return
      for (const child of tree.children(verb, /^(?:obj|iobj|nsubj)$/)) {
        if (!headsTime(tree, child) || tree.children(child, /^case$/).length) continue
        if (tree.relation(child) === 'nsubj' && tree.children(verb, /^nsubj/).length < 2) continue
        tree.attach(child, verb, 'obl:unmarked')
      }
    },
  },
  {
    name: 'time as second subject',
    why: 'in "hours later rockets fell" the hours become a second subject',
    shown: 'Hours/NOUN/4/nsubj later/ADV/1/advmod rockets/NOUN/4/nsubj fell/VERB/0/root',
    becomes: ['Hours<fell/obl:unmarked'],
    kept: 'Hours/NOUN/2/nsubj passed/VERB/0/root',
    mend: (tree, verb) => {
      if (tree.upos(verb) !== 'VERB') return
      const [first, second] = tree.children(verb, /^nsubj(?::pass)?$/).filter((child) => child < verb)
      if (
        second === undefined ||
        !/^(?:hours?|minutes|days?|weeks?|months?|years?|moments|shortly)$/i.test(tree.words[first!]!)
      )
        return
      tree.attach(
        first!,
        verb,
        tree.children(first!, /^case$/).some((child) => child < first!) ? 'obl' : 'obl:unmarked',
      )
    },
  },
]
