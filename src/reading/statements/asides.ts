import type { CueLexicon } from './lexicon.ts'
import type { Quotes } from './quotes.ts'
import { childBy, markSubtree, relation, type Tree } from '../tree.ts'

/**
 * Takes from the end of a content what the writer may have added: a relative clause after a comma, "…, *citing* an
 * official", "…, and *the army denied it*". The conservative reading: nothing doubtful is put in a source's mouth.
 */
export function dropAsides(
  tree: Tree,
  marks: readonly boolean[],
  scene: { quotes: Quotes; lexicon: CueLexicon },
): boolean[] {
  const kept = [...marks]
  if (!tree.tokens.some(({ text }, i) => text === ',' && (marks[i] || marks[i + 1]))) return kept
  for (let round = 0; round < 3; round++) {
    const last = lastWord(tree, kept)
    const aside = tree.tokens.findIndex(
      (_, i) => kept[i] && (tree.end[i] ?? 0) > last && isAside(tree, i, scene) && leavesSome(tree, kept, i),
    )
    if (aside < 0) return kept
    markSubtree(tree, aside, kept, false)
  }
  return kept
}

function lastWord(tree: Tree, marks: readonly boolean[]): number {
  return tree.tokens.findLastIndex(({ upos }, i) => marks[i] === true && upos !== 'PUNCT')
}

function leavesSome(tree: Tree, marks: readonly boolean[], aside: number): boolean {
  const start = tree.first[aside] ?? aside
  return tree.tokens.some(({ upos }, i) => marks[i] && i < start && upos !== 'PUNCT')
}

function isAside(
  tree: Tree,
  i: number,
  { quotes, lexicon }: { quotes: Quotes; lexicon: CueLexicon },
): boolean {
  const token = tree.tokens[i]
  const start = tree.first[i] ?? i
  const opens = tree.tokens[start]
  const isSetOff = opens?.text === ',' || tree.tokens[start - 1]?.text === ','
  if (!token || !opens || !isSetOff || quotes.isInside(opens.span[0])) return false
  if (token.deprel === 'acl:relcl') return (tree.end[i] ?? 0) - start >= 5
  if (/^(?:according|per)$/iu.test(opens.text === ',' ? (tree.tokens[start + 1]?.text ?? '') : opens.text))
    return true
  const isCue = lexicon.verbs.has(token.lemma)
  if (relation(token) === 'advcl') return isCue && (isParticiple(tree, i) || isConcession(tree, i))
  const subject = childBy(tree, i, 'nsubj')
  if (relation(token) === 'parataxis') return isCue && subject !== undefined && start > 0
  return (
    relation(token) === 'conj' &&
    isCue &&
    token.upos === 'VERB' &&
    subject !== undefined &&
    !isSubjectAgain(tree, subject, token.head)
  )
}

function isParticiple(tree: Tree, i: number): boolean {
  return tree.tokens[i]?.xpos === 'VBG' && childBy(tree, i, 'mark') === undefined
}

/** "…, *though she noted* that": the writer sets another statement against this one. */
function isConcession(tree: Tree, i: number): boolean {
  const lead = tree.tokens[childBy(tree, i, 'mark') ?? -1]?.text.toLowerCase() ?? ''
  return ['though', 'although', 'while', 'whereas'].includes(lead) && childBy(tree, i, 'nsubj') !== undefined
}

/** "she hopes to win, but *she* knows that …": the same one goes on. */
function isSubjectAgain(tree: Tree, subject: number, above: number): boolean {
  const first = tree.tokens[childBy(tree, above, 'nsubj') ?? -1]
  const again = tree.tokens[subject]
  return again?.upos === 'PRON' && again.text.toLowerCase() === first?.text.toLowerCase()
}
