import type { Editor } from './editor.ts'
import type { TreeRule } from './rule.ts'
import { headsTime } from './times.ts'
import { SAYING } from './words.ts'

/** Nouns that carry a statement ("in an interview that …"): a that-clause after them is what was said. */
const CARRIER =
  /^(?:interview|statement|speech|tweet|letter|briefing|news|conference|report|days|weeks|months|hours|years|post|message|email|memo|testimony)$/
/** Nouns whose own that-clause is not what was said. */
const CONTENT_NOUN = /^(?:fact|idea|claim|report|belief|hope|news)s?$/
const RELATIVE = /^(?:who|which|that|whom|whose|where|when|what)$/i

const says = (tree: Editor, word: number): boolean =>
  tree.upos(word) === 'VERB' && SAYING.has(tree.words[word]!.toLowerCase())

export const SAYING_RULES: readonly TreeRule[] = [
  {
    name: 'that-clause of a saying verb',
    why: '"told CNN in an interview that …" hangs what was said on the interview as a relative clause',
    shown:
      'Holm/PROPN/2/nsubj told/VERB/0/root CNN/PROPN/2/obj in/ADP/6/case an/DET/6/det interview/NOUN/2/obl that/SCONJ/9/mark rockets/NOUN/9/nsubj fell/VERB/6/acl',
    becomes: ['fell<told/ccomp', 'that<fell/mark'],
    kept: 'Holm/PROPN/2/nsubj told/VERB/0/root reporters/NOUN/2/obj of/ADP/6/case the/DET/6/det fact/NOUN/2/obl that/SCONJ/9/mark rockets/NOUN/9/nsubj fell/VERB/6/acl',
    mend: (tree, verb) => {
      if (!says(tree, verb) || tree.children(verb, /^ccomp$/).length) return
      for (let clause = verb + 2; clause < tree.size; clause++) {
        const that = /^(?:acl:relcl|acl|advcl)$/.test(tree.relation(clause))
          ? saidThat(tree, verb, clause)
          : -1
        if (that < 0) continue
        const noun = tree.head(clause)
        tree.attach(clause, verb, 'ccomp')
        tree.attach(that, clause, 'mark')
        if (/^(?:obj|iobj)$/.test(tree.relation(noun)) && headsTime(tree, noun))
          tree.attach(noun, verb, 'obl:unmarked')
        return
      }
    },
  },
  {
    name: 'attribution in the middle',
    why: 'in "…, the ministry confirmed, in what …" the attribution is read as a second predicate, and its speaker lost',
    shown:
      'Rockets/NOUN/2/nsubj fell/VERB/0/root ,/PUNCT/6/punct the/DET/5/det ministry/NOUN/6/nsubj confirmed/VERB/2/conj ,/PUNCT/9/punct in/ADP/9/case panic/NOUN/2/obl',
    becomes: ['confirmed<fell/parataxis'],
    kept: 'Rockets/NOUN/2/nsubj fell/VERB/0/root ,/PUNCT/7/punct and/CCONJ/7/cc the/DET/6/det ministry/NOUN/7/nsubj confirmed/VERB/2/conj it/PRON/7/obj in/ADP/10/case panic/NOUN/2/obl',
    mend: (tree, verb) => {
      if (!/^(?:conj|acl:relcl|advcl)$/.test(tree.relation(verb))) return
      const main = attributedClause(tree, verb)
      if (main >= 0) tree.attach(verb, main, 'parataxis')
    },
  },
  {
    name: 'attribution at the end',
    why: 'in "Rockets fell, the ministry said." the treebanks make "said" the root and what was said its clause, and so do we throughout',
    shown:
      'Rockets/NOUN/2/nsubj fell/VERB/0/root ,/PUNCT/6/punct the/DET/5/det ministry/NOUN/6/nsubj said/VERB/2/parataxis ./PUNCT/2/punct',
    becomes: ['said<ROOT/root', 'fell<said/ccomp', '.<said/punct'],
    kept: 'Rockets/NOUN/2/nsubj fell/VERB/0/root ,/PUNCT/6/punct the/DET/5/det ministry/NOUN/6/nsubj said/VERB/2/parataxis ,/PUNCT/9/punct in/ADP/9/case panic/NOUN/2/obl',
    mend: (tree, verb) => {
      if (tree.relation(verb) !== 'parataxis' || !endsWith(tree, verb)) return
      const main = attributedClause(tree, verb)
      if (main < 0 || tree.head(verb) !== main) return
      tree.attach(verb, tree.head(main), tree.relation(main))
      tree.attach(main, verb, 'ccomp')
      for (const mark of tree.children(main, /^punct$/)) if (mark > verb) tree.attach(mark, verb)
    },
  },
  {
    name: 'before the speaker',
    why: 'in "Rockets fell, killing two, officials said." the killing is hung on the saying, so that officials killed',
    shown:
      'Rockets/NOUN/2/nsubj fell/VERB/8/ccomp ,/PUNCT/4/punct killing/VERB/8/advcl two/NUM/4/obj ,/PUNCT/8/punct officials/NOUN/8/nsubj said/VERB/0/root',
    becomes: ['killing<fell/advcl'],
    kept: 'Asked/VERB/8/advcl ,/PUNCT/1/punct rockets/NOUN/4/nsubj fell/VERB/8/ccomp ,/PUNCT/8/punct two/NUM/7/nummod officials/NOUN/8/nsubj said/VERB/0/root',
    mend: (tree, verb) => {
      if (!says(tree, verb)) return
      const [clause] = tree.children(verb, /^ccomp$/)
      const [speaker] = tree.children(verb, /^nsubj/)
      if (clause === undefined || speaker === undefined || speaker > verb) return
      for (const between of tree.children(verb, /^advcl/))
        if (between > clause && between < tree.first(speaker)) tree.attach(between, clause)
    },
  },
  {
    name: 'after the aside',
    why: 'what follows "…, officials said," is hung on the saying verb, so that it is not part of what was said',
    shown:
      'Rockets/NOUN/2/nsubj fell/VERB/0/root ,/PUNCT/5/punct officials/NOUN/5/nsubj said/VERB/2/parataxis ,/PUNCT/9/punct in/ADP/9/case a/DET/9/det raid/NOUN/5/obl',
    becomes: ['raid<fell/obl'],
    kept: 'Rockets/NOUN/2/nsubj fell/VERB/0/root ,/PUNCT/5/punct officials/NOUN/5/nsubj said/VERB/2/parataxis in/ADP/8/case a/DET/8/det statement/NOUN/5/obl',
    mend: (tree, verb) => {
      if (
        !says(tree, verb) ||
        tree.relation(verb) !== 'parataxis' ||
        tree.head(verb) > verb ||
        tree.children(verb, /^ccomp$/).length
      )
        return
      for (let comma = verb + 1; comma + 1 < tree.size; comma++) {
        if (
          tree.words[comma] !== ',' ||
          !/^(?:in|a|an|as|after|with|amid|following|which)$/.test(tree.words[comma + 1]!)
        )
          continue
        if (!tree.isUnder(comma + 1, verb)) continue
        for (const child of tree.children(verb, /^(?:obl|advcl|acl|nmod|appos)/))
          if (tree.first(child) >= comma) tree.attach(child, tree.head(verb))
        return
      }
    },
  },
]

/**
 * The verb that a comma-parted saying verb after it attributes to somebody, or -1: the saying verb has a
 * subject of its own and nothing it says.
 */
function attributedClause(tree: Editor, verb: number): number {
  if (
    !says(tree, verb) ||
    tree.head(verb) > verb ||
    tree.children(verb, /^(?:cc|mark|ccomp|obj|xcomp)$/).length
  )
    return -1
  const subjects = tree.children(verb, /^nsubj/).filter((child) => child < verb)
  const start = startAfterComma(tree, verb)
  if (subjects.length !== 1 || start < 0 || tree.first(subjects[0]!) > start) return -1
  if (tree.words.slice(start, verb).some((word) => RELATIVE.test(word))) return -1
  const main = verbAbove(tree, tree.head(verb))
  return main < verb ? main : -1
}

/** Whether nothing but punctuation follows a verb's own clause. */
function endsWith(tree: Editor, verb: number): boolean {
  for (let i = tree.last(verb) + 1; i < tree.size; i++) if (tree.upos(i) !== 'PUNCT') return false
  return true
}

/**
 * The "that" of a clause that is what `verb` reports, or -1: it hangs on a time, an addressee or a
 * prepositional phrase between the two.
 */
function saidThat(tree: Editor, verb: number, clause: number): number {
  const noun = tree.head(clause)
  if (noun <= verb || !tree.isUnder(noun, verb)) return -1
  const that =
    tree.children(clause).find((child) => child < clause && /^that$/i.test(tree.words[child]!)) ?? -1
  if (that < 0 || CONTENT_NOUN.test(tree.words[noun]!)) return -1
  const subjects = tree.children(clause, /^(?:nsubj|expl)/).filter((child) => child !== that)
  if (!subjects.length || (tree.first(subjects[0]!) !== that + 1 && tree.words[that + 1] !== ',')) return -1
  const isTimeOrPhrase =
    headsTime(tree, noun) ||
    /^(?:iobj|obl:unmarked)$/.test(tree.relation(noun)) ||
    tree.children(noun).some((child) => tree.relation(child) === 'case' || headsTime(tree, child))
  if (!isTimeOrPhrase) return -1
  const hasGap =
    tree.relation(that) === 'obj' && !tree.children(clause, /^obj$/).some((child) => child !== that)
  return hasGap && !headsTime(tree, noun) && !CARRIER.test(tree.words[noun]!) ? -1 : that
}

/** First word of a verb's clause when a comma stands before it, else -1. */
function startAfterComma(tree: Editor, verb: number): number {
  const start = tree.first(verb)
  if (tree.words[start] === ',') return start + 1
  return tree.words[start - 1] === ',' ? start : -1
}

/** The nearest verb at or above a word, or the root. */
function verbAbove(tree: Editor, word: number): number {
  let at = word
  while (at >= 0 && tree.upos(at) !== 'VERB' && tree.head(at) >= 0) at = tree.head(at)
  return at
}
