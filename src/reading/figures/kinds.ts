import type { Token } from '../../language/index.ts'
import { formsOf } from '../forms.ts'
import { hasRelation } from '../relations.ts'
import type { Tree } from '../tree.ts'
import type { Counted } from './counted.ts'
import { HAPPENINGS, OUTCOMES, THINGS } from './cues.ts'
import { describedKind } from './described.ts'
import { frameKind } from './frames.ts'
import { governedKind } from './governed.ts'
import { ownKind, type Kind } from './kind.ts'
import { besideKind, movedKind, nearbyKind } from './nearby.ts'

/** What describes the counted ones, else what governs them; being aboard says less than what befell those aboard. */
function firmKind(tree: Tree, counted: Counted): Kind | null {
  const described = describedKind(tree, counted)
  const governed = governedKind(tree, counted.node)
  if (isShare(tree, counted) && governed) return governed
  if (described && described.what !== 'aboard') return described
  return described && !(governed && OUTCOMES.has(governed.what)) ? described : governed
}

/** "31 **of the 118 people arrested**": what describes the whole says nothing of the part. */
function isShare({ tokens }: Tree, { start, end }: Counted): boolean {
  return tokens.slice(start, end).filter(({ upos }) => upos === 'NUM').length > 1
}

const BODIES = new Set(['body', 'corpse', 'coffin', 'grave'])

/** The kind of a counted thing: what befell it, by the cues that govern or describe it, else what it is. */
export function findKind(tree: Tree, counted: Counted): Kind | null {
  const own = ownKind(tree, counted)
  if (own && isStruck(tree, counted, own)) return { what: 'targets', because: own.because }
  if (own && (THINGS.has(own.what) || HAPPENINGS.has(own.because))) return own
  if (own === null && isLifeless(tree, counted)) return null
  const told =
    besideKind(tree, counted) ??
    frameKind(tree, counted) ??
    firmKind(tree, counted) ??
    nearbyKind(tree, counted)
  if (own && BODIES.has(own.because)) return told?.what === 'released' ? { ...told, what: 'bodies' } : own
  if (own?.what === 'troops' && told?.what === 'hostages') return { ...told, what: 'captured' }
  if (own?.what === 'migrants' && told?.what === 'expelled') return { ...told, what: 'deported' }
  if (own && told && isWeaker(told, own)) return own
  return told ?? movedKind(tree, counted, own) ?? own
}

/** Nothing that befalls people befalls these: rifles that were seized are no hostages. */
const LIFELESS = new Set(
  (
    'bridge road street farm field crop tree pole line tower rifle weapon gun pistol machine phone laptop computer ' +
    'document file bag box container animal cow goat sheep camel horse tent shelter pump well mosque church temple ' +
    'hospital clinic factory mill warehouse kiosk office checkpoint barrier island account website page road dam bolt ' +
    'crane consultation manuscript flag generator turbine pylon cable pipeline cylinder litre liter barrel carton'
  ).split(' '),
)

function isLifeless({ tokens }: Tree, { first, end }: Counted): boolean {
  return end > first && LIFELESS.has((tokens[end - 1] as Token).lemma.toLowerCase())
}

const STRIKES = new Set(
  'hit strike bomb destroy attack raid shell fire launch pound target burn level'.split(' '),
)

/** Bases and sites that were struck are targets: "strikes against **three radar sites**", "burned **three camps**". */
function isStruck(tree: Tree, { node }: Counted, own: Kind): boolean {
  if (own.what !== 'bases' && own.what !== 'sites') return false
  const token = tree.tokens[node] as Token
  const head = tree.tokens[token.head]
  const isPatient = hasRelation(token, 'obj', 'nsubj:pass', 'obl', 'nmod')
  return isPatient && head !== undefined && formsOf(head).some((form) => STRIKES.has(form))
}

/** What moves soldiers about, or holds prisoners, says less than what they are. */
const STANDING = new Set(['troops', 'police', 'delegates', 'migrants', 'voters'])
const MOVES = new Set(['evacuated', 'displaced', 'protesters', 'affected', 'aboard'])

/** Being deployed or held says less than being police or prisoners. */
function isWeaker(told: Kind, own: Kind): boolean {
  return (
    (STANDING.has(own.what) && MOVES.has(told.what)) ||
    (told.what === 'troops' && own.what !== 'people') ||
    (told.because === 'hold' && own.what === 'prisoners')
  )
}
