import type { Actor, Statement } from '../../record/reading.ts'
import type { ActorLexicon } from '../actors/index.ts'
import { codePhrase, codesOf } from '../actors/code.ts'
import type { Tree } from '../tree.ts'
import type { Party } from './parties.ts'

/** "We", "I", "our": whoever speaks. */
function isFirstPerson(tree: Tree, i: number): boolean {
  return /^(i|we|us|me|our|my|ourselves)$/i.test(tree.tokens[i]?.text ?? '')
}

/** Whether a head stands for whoever speaks: "we", or "it" and "they" that nothing else resolves. */
export function isSpeaker(tree: Tree, i: number, party: Party): boolean {
  if (isFirstPerson(tree, i)) return true
  return party.actor === null && party.code === '' && /^(it|he|she|they)$/i.test(tree.tokens[i]?.text ?? '')
}

/** The source of a statement as parties, one for each of several countries; empty where the statement names none. */
export function speakersOf(
  { source }: Statement,
  {
    actors,
    lexicon,
    publishedAt,
  }: {
    readonly actors: readonly Actor[]
    readonly lexicon: ActorLexicon
    readonly publishedAt: string | null
  },
): Party[] {
  if (!source.span) return []
  const actor = actors.find(({ id }) => id === source.actor)
  const own = codePhrase(source.text, lexicon, { on: publishedAt?.slice(0, 10) })
  const party = {
    span: source.span,
    text: source.text,
    code: own.code || actor?.code || '',
    sector: own.sector || actor?.sector || '',
    actor: source.actor,
    ...(actor?.kind === 'country' && { isLand: 'country' as const }),
  }
  const others = codesOf(source.text, lexicon).filter((code) => code !== party.code)
  return [party, ...others.map((code) => ({ ...party, code, actor: null }))]
}
