import { relation, type Tree } from '../tree.ts'
import { genderOf } from './gender.ts'
import type { Mention } from './mention.ts'
import { speaks } from './speech.ts'

const THIRD = new Set(
  'he him his himself she her hers herself it its itself they them their theirs themselves'.split(' '),
)
const FIRST = new Set('i me my mine myself we us our ours ourselves'.split(' '))
const PLURAL = new Set('they them their theirs themselves we us our ours ourselves'.split(' '))
const PERSONAL = new Set('i me my mine myself'.split(' '))

/** "he", "its", "themselves", and "we" and "I", which stand for whoever speaks. */
export function findPronouns(tree: Tree): Mention[] {
  return tree.tokens.flatMap((token, i) => {
    const word = token.text.toLowerCase()
    if (
      token.upos !== 'PRON' ||
      !(THIRD.has(word) || FIRST.has(word)) ||
      (token.deprel === 'expl' && !speaks(tree, i)) ||
      isCleft(tree, i)
    )
      return []
    const gender = genderOf([word])
    return [
      {
        form: 'pronoun',
        sentence: tree.index,
        head: i,
        span: token.span,
        text: token.text,
        kind: gender !== '' || PERSONAL.has(word) ? 'person' : undefined,
        isPlural: PLURAL.has(word),
        gender,
        relation: relation(token),
        isSubject: relation(token) === 'nsubj' || speaks(tree, i),
        speaks: speaks(tree, i),
        isDefinite: true,
        title: '',
        code: '',
        sector: '',
        because: '',
      } satisfies Mention,
    ]
  })
}

export function isFirstPerson({ text }: Mention): boolean {
  return FIRST.has(text.toLowerCase())
}

/** "it was unclear whether", "it emerged that": "it" stands for nobody. */
function isCleft(tree: Tree, i: number): boolean {
  const token = tree.tokens[i]
  if (token?.text.toLowerCase() !== 'it' || relation(token) !== 'nsubj') return false
  const verb = tree.tokens[token.head]
  const kids = (tree.children[token.head] ?? []).map((k) => tree.tokens[k])
  const hasClause = kids.some(
    (kid) => kid && (kid.deprel === 'csubj' || kid.deprel === 'ccomp') && token.deprel === 'nsubj:pass',
  )
  return (
    hasClause ||
    (verb?.upos === 'ADJ' && kids.some((kid) => kid && ['csubj', 'ccomp', 'advcl'].includes(relation(kid))))
  )
}
