import type { Token } from '../../language/index.ts'
import type { Actor, EventActor, Place } from '../../record/reading.ts'
import type { Span } from '../../record/span.ts'
import { codePhrase, codesOf } from '../actors/code.ts'
import type { ActorLexicon } from '../actors/index.ts'
import { childrenBy, relation, type Tree } from '../tree.ts'
import type { Kinds } from './ground.ts'
import { isEthnic } from './home.ts'

/** Somebody who may take a side in an event. */
export type Party = Omit<EventActor, 'role'> & {
  /** Set where a place or country stands for those who act for it. */
  readonly isLand?: 'country' | 'place' | undefined
}

/** Looks up who the phrases of one sentence are. */
export interface Parties extends Kinds {
  /** The party that a head token stands for; codes are empty where nothing says them. */
  partyAt(token: number): Party
  /** The same, with a party for each of several peoples: "Cambodian and Thai troops" are two. */
  partiesAt(token: number): readonly Party[]
}

/** What hangs on a noun without being part of its name: clauses, asides, coordinated nouns. */
const OUTSIDE = new Set([
  'acl',
  'appos',
  'conj',
  'cc',
  'parataxis',
  'punct',
  'advcl',
  'ccomp',
  'dep',
  'cop',
  'nsubj',
  'aux',
  'mark',
  'case',
  'orphan',
  'list',
  'discourse',
  'advmod',
  'xcomp',
])
const PERSONAL = /^(he|she|they|it|him|her|them|we|us|i|who|himself|herself|themselves|itself)$/i

export function lookUpParties(
  tree: Tree,
  context: {
    readonly actors: readonly Actor[]
    readonly places: readonly Place[]
    readonly lexicon: ActorLexicon
    readonly text: string
    readonly publishedAt: string | null
  },
): Parties {
  const known = new Map<number, Party>()
  const start = tree.tokens[0]?.span[0] ?? 0
  const end = tree.tokens.at(-1)?.span[1] ?? 0
  const actors = context.actors.filter(({ mentions }) =>
    mentions.some((span) => span[0] < end && start < span[1]),
  )
  const places = context.places.filter(({ span }) => span[0] < end && start < span[1])
  const local = { ...context, actors, places, on: context.publishedAt?.slice(0, 10) }
  const partyAt = (token: number): Party => {
    const found = known.get(token) ?? findParty(tree, token, local)
    known.set(token, found)
    return found
  }
  return {
    partyAt,
    partiesAt: (token) => [partyAt(token), ...otherPeoples(tree, token, { party: partyAt(token), local })],
    isWho: (token) => isWho(tree, partyAt(token), token),
    isNamed: (token) => tree.tokens[token]?.upos === 'PROPN' || partyAt(token).code !== '',
  }
}

function isWho(tree: Tree, party: Party, i: number): boolean {
  return (
    party.code !== '' ||
    party.sector !== '' ||
    party.actor !== null ||
    PERSONAL.test(tree.tokens[i]?.text ?? '')
  )
}

interface Local {
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  readonly lexicon: ActorLexicon
  readonly text: string
  /** Day of the report, for who held office. */
  readonly on: string | undefined
}

function findParty(tree: Tree, i: number, local: Local): Party {
  const token = tree.tokens[i] as Token
  const { span, text } = phraseOf(tree, i)
  const actor = mentionedAt(local.actors, token.span)
  const own = /^(PRON|DET)$/.test(token.upos)
    ? { code: '', sector: '' }
    : codePhrase(text, local.lexicon, { on: local.on })
  const owner = own.code === '' ? ownerOf(tree, i, local.actors) : undefined
  const place = local.places.find(
    (other) => other.span[0] < token.span[1] && token.span[0] < other.span[1] && !isEthnic(other, local.text),
  )
  const isLand =
    actor?.kind === 'country' || place?.kind === 'country' ? 'country' : place ? 'place' : undefined
  return {
    span,
    text: local.text.slice(...span),
    code: own.code || actor?.code || owner?.code || place?.country || '',
    sector: own.sector || (actor?.kind === 'country' ? '' : actor?.sector) || '',
    actor: actor?.id ?? null,
    ...(isLand && { isLand }),
  }
}

/** The further peoples of "Cambodian **and Thai** troops", "the leaders of Mozambique **and Zambia**". */
function otherPeoples(tree: Tree, i: number, { party, local }: { party: Party; local: Local }): Party[] {
  if (tree.tokens[i]?.upos === 'PRON') return []
  const { span, text } = phraseOf(tree, i, { isWhole: true })
  return codesOf(text, local.lexicon)
    .filter((code) => code !== party.code)
    .map((code) => ({ ...party, span, text: local.text.slice(...span), code, actor: null }))
}

/** "His forces", "its ambassador": of whoever the pronoun stands for. */
function ownerOf(tree: Tree, i: number, actors: readonly Actor[]): Actor | undefined {
  const [owner] = childrenBy(tree, i, 'nmod:poss')
  return owner === undefined ? undefined : mentionedAt(actors, (tree.tokens[owner] as Token).span)
}

/** The actor with the shortest mention that holds the token. */
function mentionedAt(actors: readonly Actor[], span: Span): Actor | undefined {
  let best: { actor: Actor; length: number } | undefined
  for (const actor of actors)
    for (const [start, end] of actor.mentions)
      if (start <= span[0] && span[1] <= end && (!best || end - start < best.length))
        best = { actor, length: end - start }
  return best?.actor
}

/** The noun phrase of a head, without clauses, asides, its preposition and what it is coordinated with; `isWhole` keeps
 * what its modifiers are coordinated with. */
function phraseOf(tree: Tree, i: number, { isWhole = false } = {}): { span: Span; text: string } {
  const kept = [i]
  for (let k = 0; k < kept.length; k++)
    for (const child of tree.children[kept[k] as number] ?? []) {
      const token = tree.tokens[child] as Token
      const isBelow =
        k > 0 && (relation(token) === 'case' || (isWhole && /^(?:conj|cc)$/.test(relation(token))))
      const isCut = OUTSIDE.has(relation(token)) && !isBelow
      if (!isCut) kept.push(child)
    }
  kept.sort((a, b) => a - b)
  const from = tree.tokens[kept[0] as number] as Token
  const to = tree.tokens[kept.at(-1) as number] as Token
  return { span: [from.span[0], to.span[1]], text: joinWords(tree, kept) }
}

/** The words of a phrase, glued where the text glues them; a gap between is one blank. */
function joinWords(tree: Tree, kept: readonly number[]): string {
  let text = ''
  for (const [k, i] of kept.entries()) {
    const token = tree.tokens[i] as Token
    const before = tree.tokens[i - 1]
    const isGlued = k > 0 && kept[k - 1] === i - 1 && before?.span[1] === token.span[0]
    text += (k > 0 && !isGlued ? ' ' : '') + token.text
  }
  return text
}
