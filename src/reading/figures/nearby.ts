import type { Token } from '../../language/index.ts'
import { formsOf } from '../forms.ts'
import { hasRelation } from '../relations.ts'
import type { Tree } from '../tree.ts'
import type { Counted } from './counted.ts'
import { CROWDING, DOERS, LEAVING, OUTCOMES } from './cues.ts'
import { cueOf, type Kind } from './kinds.ts'

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

/** Words a cue may stand from the counted noun where the tree does not join them. */
const NEAR_AFTER = 6
const NEAR_BEFORE = 3

/** A cue beside the figure in the same stretch between commas: "two dead", "gendarmes slightly hurt", "killing up to 120 of them". */
export function nearbyKind({ tokens }: Tree, { node, first, end }: Counted): Kind | null {
  for (let i = Math.max(end, node + 1); i < Math.min(tokens.length, end + NEAR_AFTER); i++) {
    const token = tokens[i] as Token
    if (token.upos === 'PUNCT' || token.upos === 'NUM' || token.upos === 'ADP' || token.upos === 'SCONJ')
      break
    const kind = /^(VBN|JJ|VBD)$/.test(token.xpos) ? cueOf(token) : null
    const isDone = !!kind && tokens[i + 1]?.upos !== 'DET' && tokens[i + 1]?.upos !== 'NUM'
    if (kind && OUTCOMES.has(kind.what) && isDone) return kind
  }
  for (let i = Math.min(node, first) - 1; i >= Math.max(0, Math.min(node, first) - NEAR_BEFORE - 2); i--) {
    const token = tokens[i] as Token
    if (token.upos === 'PUNCT' || token.upos === 'CCONJ' || token.upos === 'NOUN') break
    const kind = token.upos === 'VERB' && !DOERS.has(token.lemma) ? cueOf(token) : null
    if (kind && OUTCOMES.has(kind.what)) return kind
  }
  return null
}
