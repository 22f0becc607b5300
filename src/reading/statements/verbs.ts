import type { Span } from '../../record/span.ts'
import type { Candidate, Source } from './candidate.ts'
import type { Complement } from './complement.ts'
import { complementOf } from './complements.ts'
import { contentSpans, merge } from './content.ts'
import { verbGroup, type VerbGroup } from './group.ts'
import type { Cue, CueLexicon } from './lexicon.ts'
import { besideClause, clauseSpan } from './neighbours.ts'
import type { Quotes } from './quotes.ts'
import { particleFrame } from './objects.ts'
import { findRelays } from './relays.ts'
import { sourceOf } from './speaker.ts'
import { agentOf, sourceAt, subjectOf } from './sources.ts'
import { stanceOf } from './stance.ts'
import { childBy, tokensSpan, type Tree } from '../tree.ts'

/** What every finder of candidates looks at. */
export interface Scene {
  readonly text: string
  readonly quotes: Quotes
  readonly lexicon: CueLexicon
}

/** Attributions by verbs: "said", "has not confirmed", "was quoted as saying", "are expected to". */
export function findVerbCues(tree: Tree, scene: Scene): Candidate[] {
  return tree.tokens.flatMap((token, i) => {
    if (token.upos !== 'VERB') return []
    const found = verbCue(tree, i, scene)
    return found ? [found] : []
  })
}

function verbCue(tree: Tree, verb: number, scene: Scene): Candidate | undefined {
  const cue = scene.lexicon.verbs.get(tree.tokens[verb]?.lemma ?? '')
  if (!cue && childBy(tree, verb, 'ccomp', 'parataxis') === undefined) return undefined
  const group = verbGroup(tree, verb)
  if (group.isPassive && isState(tree, group, scene)) return undefined
  const complement = complementOf(tree, group, cue)
  if (!complement)
    return cue?.frames.has('that') && !group.isPassive ? besideCue(tree, group, { cue, scene }) : undefined
  if (!cue && complement.frame !== 'that') return undefined
  if (cue?.isAmbiguous && isDeed(tree, verb, complement, scene)) return undefined
  const tokens = cueTokens(tree, group, complement)
  const span = cueSpan(tree, tokens)
  const source = sourceOf(tree, group, new Set(tokens))
  const relays = relaysOf(tree, group, { source, scene })
  const marks = withoutRelays(tree, complement.marks, relays)
  const content = contentSpans(tree, marks, { ...scene, cue: span, source: source?.span ?? null })
  if (content.length === 0) return undefined
  const beside =
    cue && source && missesQuote(tree, { group, source, content, scene })
      ? besideCue(tree, group, { cue, scene })
      : undefined
  if (beside) return withFurther(beside, content, scene)
  const listed = cue?.frames.get(particleFrame(tree, verb, cue) ?? '') ?? listedStance(cue, complement)
  const { stance, because } = stanceOf(tree, group, listed ?? cue?.stance ?? 'said')
  return {
    rule: `verb${group.isPassive ? ', passive' : ''}${group.form === 'plain' ? '' : `, ${group.form}`}`,
    tree,
    head: verb,
    cue: span,
    source,
    content,
    stance,
    stanceBecause: because,
    frame: complement.frame,
    isListed: listed !== undefined,
    isNegated: group.isNegated,
    relays,
  }
}

/** "slammed *the door*", "stands by *the lake*": done to, or beside, what can be touched. */
function isDeed(tree: Tree, verb: number, { frame }: Complement, { lexicon }: Scene): boolean {
  if (frame !== 'obj' && !frame.startsWith('~')) return false
  const object = childBy(tree, verb, 'obj') ?? childBy(tree, verb, 'obl')
  return object !== undefined && lexicon.things.has(tree.tokens[object]?.lemma ?? '')
}

/** "is convinced that", "was concerned": how somebody is, not what was done to him; adjectives see to it. */
function isState(tree: Tree, { head, form }: VerbGroup, { lexicon }: Scene): boolean {
  return (
    form === 'plain' &&
    lexicon.adjectives.has(tree.tokens[head]?.text.toLowerCase() ?? '') &&
    agentOf(tree, head) === undefined
  )
}

/** “If he lied,” she asked, *“what then?”*: what is quoted after the cue goes on what is quoted before it. */
function withFurther(candidate: Candidate, content: readonly Span[], { text, quotes }: Scene): Candidate {
  const after = content.filter(
    ([start, end]) => start >= candidate.cue[1] && (quotes.isInside(start) || quotes.isInside(end - 1)),
  )
  return { ...candidate, content: merge([...candidate.content, ...after], text) }
}

/** Whom it was told to is no part of what was told, wherever the parser hung the name. */
function withoutRelays(tree: Tree, marks: readonly boolean[], relays: readonly Source[]): boolean[] {
  return marks.map(
    (value, i) =>
      value &&
      !relays.some(
        ({ span }) => span[0] <= (tree.tokens[i]?.span[0] ?? 0) && (tree.tokens[i]?.span[1] ?? 0) <= span[1],
      ),
  )
}

/** A saying verb outside quotations, right beside one that its own clause does not reach. */
function missesQuote(
  tree: Tree,
  {
    group,
    source,
    content,
    scene,
  }: { group: VerbGroup; source: Source; content: readonly Span[]; scene: Scene },
): boolean {
  const { text, quotes, lexicon } = scene
  const clause = clauseSpan(tree, group, source.span)
  if (
    !lexicon.verbs.get(tree.tokens[group.head]?.lemma ?? '')?.frames.has('that') ||
    quotes.isInside(clause[0])
  )
    return false
  const last = text.slice(0, clause[0]).trimEnd().length - 1
  const quote = quotes.around(last)
  if (!quote || !/[,?!—-][”"’']*$/u.test(text.slice(0, last + 1))) return false
  if (tree.tokens[group.head]?.xpos === 'VBG') return false
  const isLoose = ([start]: Span) => quotes.isInside(start) || /^\s*,/u.test(text.slice(clause[1]))
  return content.every((span) => span[1] <= quote[0] || (span[0] >= quote[1] && isLoose(span)))
}

/** A saying verb with nothing said in its own clause: what stands beside it. */
function besideCue(
  tree: Tree,
  group: VerbGroup,
  { cue, scene }: { cue: Cue; scene: Scene },
): Candidate | undefined {
  const source = sourceOf(tree, group, new Set(group.tokens))
  if (!source) return undefined
  const content = besideClause(tree, clauseSpan(tree, group, source.span), scene)
  if (content.length === 0) return undefined
  return {
    rule: 'verb, beside',
    tree,
    head: group.head,
    cue: cueSpan(tree, group.tokens),
    source,
    content,
    stance: stanceOf(tree, group, cue.frames.get('that') ?? cue.stance).stance,
    frame: 'beside',
    isListed: true,
    isNegated: group.isNegated,
    relays: relaysOf(tree, group, { source, scene }),
  }
}

function relaysOf(
  tree: Tree,
  group: VerbGroup,
  { source, scene }: { source: Source | null; scene: Scene },
): Source[] {
  const told = findRelays(tree, group.head, { source, text: scene.text })
  if (group.form !== 'quoted-as') return told
  const outlet = group.isPassive ? agentOf(tree, group.top) : subjectOf(tree, group.top)
  return outlet === undefined ? told : [sourceAt(tree, outlet), ...told]
}

function listedStance(cue: Cue | undefined, { frame }: Complement) {
  if (frame === 'gap') return cue?.frames.get('obj') ?? cue?.frames.get('that')
  return cue?.frames.get(frame === 'host' ? 'that' : frame)
}

function cueTokens(tree: Tree, group: VerbGroup, { lead }: Complement): number[] {
  const last = group.tokens.at(-1) ?? group.head
  const tokens = lead === last + 1 ? [...group.tokens, lead] : [...group.tokens]
  const next = (tokens.at(-1) ?? last) + 1
  return tree.tokens[next]?.text === ':' ? [...tokens, next] : tokens
}

function cueSpan(tree: Tree, tokens: readonly number[]): Span {
  return tokensSpan(tree, tokens[0] ?? 0, (tokens.at(-1) ?? 0) + 1)
}
