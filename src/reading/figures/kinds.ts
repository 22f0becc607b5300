import type { Token } from '../../language/index.ts'
import type { FigureWhat } from '../../record/figure.ts'
import { dependents, hasRelation, type Tree } from '../tree.ts'
import { COUNT_NOUNS, COUNTS, CUES, DOERS, EITHER, OUTCOMES } from './cues.ts'
import type { Counted } from './counted.ts'

/** What a figure counts, and the word that says so. */
export interface Kind {
  readonly what: FigureWhat
  readonly because: string
}

/** How many governors up a cue may stand. */
const CLIMB = 5
/** Clause boundaries that no cue reaches across. */
const WALLS = ['ccomp', 'parataxis', 'root', 'list', 'discourse', 'csubj']
/** Things rather than people: what is done to them says less than what they are. */
const THINGS: ReadonlySet<FigureWhat> = new Set<FigureWhat>([
  'munitions',
  'aircraft',
  'ships',
  'boats',
  'vehicles',
  'trucks',
  'trains',
  'homes',
  'buildings',
  'shops',
  'schools',
  'villages',
  'districts',
  'countries',
  'states',
  'targets',
  'bases',
  'sites',
  'incidents',
  'violations',
  'tonnes',
  'votes',
  'seats',
  'polling-stations',
  'units',
])

/** The kind of a counted thing: what befell it, by the cues that govern or describe it, else what it is. */
export function findKind(tree: Tree, counted: Counted): Kind | null {
  const own = ownKind(tree, counted)
  if (own && (THINGS.has(own.what) || OUTCOMES.has(own.what)) && own.what !== 'aboard') return own
  return describedKind(tree, counted) ?? governedKind(tree, counted.node) ?? own
}

/** What the counted noun is by itself. */
function ownKind({ tokens }: Tree, { node, first, end }: Counted): Kind | null {
  const at = end > first ? end - 1 : node
  const token = tokens[at] as Token
  const what = COUNTS.get(token.lemma.toLowerCase()) ?? COUNTS.get(token.text.toLowerCase())
  return what ? { what, because: `counts ${token.text}` } : null
}

/** Adjectives, participles and adverbs of the counted noun: "12 dead", "six people missing", "people killed in". */
function describedKind(tree: Tree, { node, first, end }: Counted): Kind | null {
  const nodes = end > first && end - 1 !== node ? [node, end - 1] : [node]
  for (const at of nodes)
    for (const child of dependents(tree, at, 'amod', 'acl', 'advmod', 'appos', 'nmod', 'xcomp', 'compound')) {
      const token = tree.tokens[child] as Token
      if (hasRelation(token, 'acl:relcl') || (token.xpos === 'VBG' && token.deprel === 'acl')) {
        const doer = cueOf(token)
        if (doer && DOERS.has(token.lemma)) return doer
        if (token.xpos === 'VBG' || !isPassive(tree, child)) continue
      }
      if (hasRelation(token, 'nmod') && token.lemma !== 'board') continue
      const kind = cueOf(token)
      if (kind) return kind
    }
  return null
}

/** Climbs from the counted noun to the word that governs it, as far as the roles on the way allow. */
function governedKind(tree: Tree, from: number): Kind | null {
  let at = from
  for (let steps = 0; steps < CLIMB; steps++) {
    const token = tree.tokens[at] as Token
    const self = steps > 0 || token.upos === 'ADJ' ? cueOf(token) : null
    if (self) return self
    const predicate = predicateKind(tree, at)
    if (predicate) return predicate
    if (token.head < 0 || hasRelation(token, ...WALLS)) return null
    const head = tree.tokens[token.head] as Token
    if (head.upos === 'VERB' || head.upos === 'AUX') return verbKind(tree, at, token.head)
    at = token.head
  }
  return null
}

/** A noun that is itself what a copula says it is: "12 people are dead", "six are missing", "ten are in hospital". */
function predicateKind(tree: Tree, at: number): Kind | null {
  const token = tree.tokens[at] as Token
  if (!hasRelation(token, 'nsubj')) return null
  const head = tree.tokens[token.head] as Token
  return dependents(tree, token.head, 'cop').length > 0 ? cueOf(head) : null
}

/** What a verb makes of the figure below it, by the figure's role. */
function verbKind(tree: Tree, at: number, verb: number): Kind | null {
  const token = tree.tokens[at] as Token
  const { lemma } = tree.tokens[verb] as Token
  const isSubject = hasRelation(token, 'nsubj') && !hasRelation(token, 'nsubj:pass')
  const isActiveSubject = isSubject && !isPassive(tree, verb)
  const isDoer = isActiveSubject || hasRelation(token, 'conj')
  const kind = cueOf(tree.tokens[verb] as Token)
  if (kind && (EITHER.has(lemma) || (DOERS.has(lemma) ? isDoer : !isActiveSubject)) && !isFar(token))
    return kind
  return aroundVerb(tree, at, verb, isActiveSubject)
}

/** "Left 12 dead", "took five hostage", "12 lost their lives", "the toll rose to 14", "put the dead at three". */
function aroundVerb(tree: Tree, at: number, verb: number, isActiveSubject: boolean): Kind | null {
  const token = tree.tokens[at] as Token
  const isAmount = hasRelation(token, 'obl', 'obj', 'xcomp', 'nummod') && !isActiveSubject
  for (const child of tree.below[verb] ?? []) {
    if (child === at) continue
    const other = tree.tokens[child] as Token
    const isLoss = ['life', 'martyrdom', 'injury', 'wound', 'burn'].includes(other.lemma)
    if (isActiveSubject && hasRelation(other, 'obj') && isLoss)
      return { what: /life|martyr/.test(other.lemma) ? 'killed' : 'injured', because: other.text }
    if (hasRelation(other, 'xcomp', 'obl', 'obj') && child > at && !hasRelation(token, 'obl')) {
      const kind = cueOf(other)
      if (kind && OUTCOMES.has(kind.what)) return kind
    }
    if (isAmount && hasRelation(other, 'nsubj', 'obj') && !hasRelation(token, 'obl:tmod')) {
      const kind = countedBy(tree, child)
      if (kind) return kind
    }
  }
  return null
}

/** "The toll", "the number of dead", "the dead", "the missing". */
function countedBy(tree: Tree, noun: number): Kind | null {
  const token = tree.tokens[noun] as Token
  const isCount = COUNT_NOUNS.has(token.lemma)
  const own =
    COUNTS.get(token.lemma) ?? (token.upos === 'ADJ' ? CUES.get(token.text.toLowerCase()) : undefined)
  if (own && !(isCount && own === 'killed')) return { what: own, because: token.text }
  for (const child of dependents(tree, noun, 'nmod', 'compound', 'amod')) {
    const kind = cueOf(tree.tokens[child] as Token)
    if (kind) return kind
    const what = COUNTS.get((tree.tokens[child] as Token).lemma)
    if (what && isCount) return { what, because: (tree.tokens[child] as Token).text }
  }
  return own ? { what: own, because: token.text } : null
}

export function cueOf(token: Token): Kind | null {
  const what = CUES.get(token.lemma.toLowerCase()) ?? CUES.get(token.text.toLowerCase())
  return what ? { what, because: token.text } : null
}

function isFar(token: Token): boolean {
  return hasRelation(token, 'obl:tmod', 'advcl', 'ccomp', 'parataxis', 'obl')
}

function isPassive(tree: Tree, verb: number): boolean {
  const token = tree.tokens[verb] as Token
  if (dependents(tree, verb, 'aux:pass', 'nsubj:pass').length > 0) return true
  return token.xpos === 'VBN' && dependents(tree, verb, 'aux', 'nsubj').length === 0
}
