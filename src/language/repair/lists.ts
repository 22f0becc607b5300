import type { Editor } from './editor.ts'
import type { TreeRule } from './rule.ts'

export const LIST_RULES: readonly TreeRule[] = [
  {
    name: 'list after a colon',
    why: 'in "three people: A and B were held" the list is split from its verb',
    shown:
      'Three/NUM/2/nummod people/NOUN/0/root :/PUNCT/2/punct Holm/PROPN/2/appos and/CCONJ/6/cc Said/PROPN/2/conj were/AUX/8/aux:pass held/VERB/2/parataxis',
    becomes: ['Holm<held/nsubj:pass', 'Said<Holm/conj'],
    kept: 'Three/NUM/2/nummod people/NOUN/0/root :/PUNCT/4/punct Holm/PROPN/6/nsubj:pass was/AUX/6/aux:pass held/VERB/2/parataxis',
    mend: (tree, verb) => {
      if (
        tree.upos(verb) !== 'VERB' ||
        tree.children(verb, /^[nc]subj/).length ||
        tree.children(verb, /^mark$/).length
      )
        return
      const auxiliary = tree.children(verb, /^aux/).find((child) => child < verb)
      if (auxiliary === undefined || !/^(?:parataxis|conj|root|appos|acl)/.test(tree.relation(verb))) return
      const colon = tree.words.lastIndexOf(':', verb)
      if (colon < 0 || auxiliary - colon < 2) return
      const tops = topsBetween(tree, colon, auxiliary, verb)
      const [first] = tops
      if (
        first === undefined ||
        tree.isUnder(verb, first) ||
        (tops.length > 1 && !tops.every((top) => /^(?:PROPN|NOUN)$/.test(tree.upos(top))))
      )
        return
      tree.attach(first, verb, tree.children(verb, /^aux:pass$/).length ? 'nsubj:pass' : 'nsubj')
      for (const top of tops.slice(1)) tree.attach(top, first, 'conj')
    },
  },
  {
    name: 'title of a second speaker',
    why: 'in "Holm and first lady Ada Holm said" the title takes the place of the second speaker',
    shown:
      'Holm/PROPN/7/nsubj and/CCONJ/4/cc first/ADJ/4/amod lady/NOUN/1/conj Ada/PROPN/7/nsubj Dahl/PROPN/5/flat said/VERB/0/root',
    becomes: ['Ada<Holm/conj', 'lady<Ada/nmod:desc', 'and<Ada/cc'],
    kept: 'The/DET/2/det lady/NOUN/4/nsubj Ada/PROPN/2/appos said/VERB/0/root',
    mend: (tree, verb) => {
      if (tree.upos(verb) !== 'VERB') return
      const [first, second] = tree.children(verb, /^nsubj(?::pass)?$/).filter((child) => child < verb)
      if (second === undefined || tree.upos(second) !== 'PROPN') return
      const title = tree.first(second) - 1
      if (title < 0 || title === first || tree.upos(title) !== 'NOUN' || !tree.isUnder(title, first!)) return
      const [head, relation] = [tree.head(title), tree.relation(title)]
      const conjunctions = tree.children(title, /^cc$/)
      tree.attach(second, head, relation)
      tree.attach(title, second, 'nmod:desc')
      for (const conjunction of conjunctions) tree.attach(conjunction, second, 'cc')
    },
  },
]

/** Nouns between the colon and the auxiliary that hang on nothing between the two. */
function topsBetween(tree: Editor, colon: number, auxiliary: number, verb: number): number[] {
  const tops: number[] = []
  for (let i = colon + 1; i < auxiliary; i++) {
    const head = tree.head(i)
    if (
      (head <= colon || head === verb) &&
      tree.relation(i) !== 'punct' &&
      /^(?:NOUN|PROPN|PRON)$/.test(tree.upos(i))
    )
      tops.push(i)
  }
  return tops
}
