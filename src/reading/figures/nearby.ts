import type { Token } from '../../language/index.ts'
import { formsOf } from '../forms.ts'
import { hasRelation } from '../relations.ts'
import type { Tree } from '../tree.ts'
import type { Counted } from './counted.ts'
import { COUNTS, CROWDING, DOERS, LEAVING, OUTCOMES } from './cues.ts'
import { cueOf, lookUp, type Kind } from './kind.ts'

/** People who leave or arrive are displaced, people who surround or sit in protest, where nothing else is said of them. */
export function movedKind(tree: Tree, { node }: Counted, own: Kind | null): Kind | null {
  const token = tree.tokens[node] as Token
  const head = tree.tokens[token.head]
  const isPeople = own === null ? false : own.what === 'people' || own.what === 'families'
  if (!head || !isPeople || !hasRelation(token, 'nsubj', 'obj')) return null
  const form = formsOf(head).find((word) => LEAVING.has(word) || CROWDING.has(word))
  if (!form) return null
  return { what: LEAVING.has(form) ? 'displaced' : 'protesters', because: form }
}

/** Participles and verbs that stand right before a number and take it: "**killing** 12", "**wounded** two". */
const TAKES = new Set(
  'kill wound injure hurt arrest detain rescue evacuate displace kidnap abduct trap hospitalize expel deport treat shoot'.split(
    ' ',
  ),
)

/**
 * A word that touches the number or its noun, whatever the tree says: "**killing** at least 12 people", "none **killed**",
 * "17 **hurt**", "six **missing**".
 */
export function besideKind({ tokens }: Tree, { start, first, end }: Counted): Kind | null {
  const before = tokens[start - 1]
  const taken =
    before && /^VB[DGN]?$|^JJ$/.test(before.xpos) && /^(VERB|ADJ)$/.test(before.upos) ? cueOf(before) : null
  const isPassive = /^(was|were|been|be|is|are|being)$/i.test(tokens[start - 2]?.text ?? '')
  if (taken && TAKES.has(taken.because) && !isPassive) return taken
  if (isCarried(tokens, start)) return { what: 'aboard', because: 'carrying' }
  const only = end - first === 1 ? (tokens[first] as Token) : null
  if (only && only.upos !== 'NOUN') return cueOf(only)
  if (first !== end) return null
  const after = tokens[end]
  const told =
    after && /^(VBN|VBD|JJ|NN)$/.test(after.xpos) && /^(VERB|ADJ)$/.test(after.upos) ? cueOf(after) : null
  return told && OUTCOMES.has(told.what) && !DOERS.has(told.because) ? told : null
}

/** Words a cue may stand from the counted noun where the tree does not join them. */
const NEAR_AFTER = 6
const NEAR_BEFORE = 3

/** A cue beside the figure in the same stretch between commas: "two dead", "gendarmes slightly hurt", "killing up to 120 of them". */
export function nearbyKind({ tokens }: Tree, { node, first, end }: Counted): Kind | null {
  if (isOnVessel(tokens, end)) return { what: 'aboard', because: 'on it' }
  for (let i = Math.max(end, node + 1); i < Math.min(tokens.length, end + NEAR_AFTER); i++) {
    const token = tokens[i] as Token
    if (token.upos === 'PUNCT' || token.upos === 'NUM' || token.upos === 'ADP' || token.upos === 'SCONJ')
      break
    const kind = /^(VBN|JJ|VBD)$/.test(token.xpos) ? cueOf(token) : null
    const isDone = !!kind && !/^(DET|NUM|PRON|NOUN|PROPN|ADJ)$/.test(tokens[i + 1]?.upos ?? '')
    if (kind && OUTCOMES.has(kind.what) && isDone) return kind
  }
  for (let i = Math.min(node, first) - 1; i >= Math.max(0, Math.min(node, first) - NEAR_BEFORE - 2); i--) {
    const token = tokens[i] as Token
    if (token.upos === 'PUNCT' || token.upos === 'CCONJ' || token.upos === 'NOUN') break
    const kind = token.upos === 'VERB' && !DOERS.has(token.lemma) ? cueOf(token) : null
    if (kind?.because === 'bury') return { ...kind, what: 'killed' }
    if (kind && OUTCOMES.has(kind.what)) return kind
  }
  return null
}

const VESSELS = new Set(['ships', 'boats', 'aircraft', 'trains', 'vehicles', 'trucks'])

/** "A ferry **carrying** about 180 people". */
function isCarried(tokens: readonly Token[], start: number): boolean {
  if (tokens[start - 1]?.lemma !== 'carry') return false
  return tokens
    .slice(Math.max(0, start - 12), start - 1)
    .some((token) => VESSELS.has(lookUp(COUNTS, token)?.what ?? ''))
}

/** "The number of people who were **on the ship**", "231 people now believed to have been **aboard**". */
function isOnVessel(tokens: readonly Token[], end: number): boolean {
  let at = end
  while (
    /^(AUX|ADV|PART|PRON|SCONJ)$/.test(tokens[at]?.upos ?? '') ||
    /^(believe|think|say)$/.test(tokens[at]?.lemma ?? '')
  )
    at++
  const word = tokens[at]?.text.toLowerCase() ?? ''
  if (word === 'aboard' || tokens[at - 1]?.text.toLowerCase() === 'aboard') return true
  if (word === 'on' && tokens[at + 1]?.text.toLowerCase() === 'board') return true
  const noun = tokens[at + 1]?.upos === 'DET' ? tokens[at + 2] : tokens[at + 1]
  return /^(on|in|inside)$/.test(word) && noun !== undefined && VESSELS.has(lookUp(COUNTS, noun)?.what ?? '')
}
