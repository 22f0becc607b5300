import type { Span } from '../../record/span.ts'
import type { Candidate, Source } from './candidate.ts'

/** A statement to be: a candidate, or the outlet that implies one, and which other relays it. */
export interface Link {
  readonly candidate: Candidate
  /** The outlet that passes the candidate on; such a link has no cue of its own. */
  readonly outlet?: Source
  /** Index of the link that relays this one. */
  readonly parent: number | null
}

/**
 * Puts statements in chains. A statement told to an outlet gets the outlet for its parent, a cited one the statement
 * that cites it, and one inside another's content that other.
 */
export function linkChains(
  candidates: readonly Candidate[],
  actorAt: (source: Source) => { readonly id: string } | undefined,
): Link[] {
  const links: Link[] = candidates.map((candidate) => ({ candidate, parent: null }))
  const set = (i: number, parent: number) => {
    const link = links[i]
    if (link) links[i] = { ...link, parent }
  }
  candidates.forEach((candidate, i) => {
    const outer = outerOf(candidate, candidates)
    let parent = outer
    for (const outlet of candidate.relays.toReversed()) {
      if (isSame(outlet, candidates[parent ?? -1]?.source ?? null)) continue
      links.push({ candidate, outlet, parent })
      parent = links.length - 1
    }
    if (parent !== null) set(i, parent)
  })
  candidates.forEach((candidate, i) => {
    if (links[i]?.parent !== null) return
    const borrowed = lenderOf(candidate, candidates) ?? earlierOf(candidate, { candidates, actorAt })
    const parent = links[borrowed ?? -1]?.parent
    if (parent !== null && parent !== undefined && links[parent]?.outlet) set(i, parent)
  })
  return links
}

function isSame(outlet: Source, source: Source | null): boolean {
  return source !== null && outlet.span[0] < source.span[1] && source.span[0] < outlet.span[1]
}

/** The statement that cites this one, or the one whose content holds it. */
function outerOf(candidate: Candidate, candidates: readonly Candidate[]): number | null {
  const { relayedBy } = candidate
  const citing = relayedBy
    ? candidates.findIndex(({ head, tree }) => head === relayedBy.head && tree === relayedBy.tree)
    : -1
  if (citing >= 0) return citing
  const outer = narrowestAround(candidate, candidates)
  return outer ? candidates.indexOf(outer) : null
}

/** Of the candidates whose content holds this one's cue, the one with the least content. */
export function narrowestAround(
  candidate: Candidate,
  candidates: readonly Candidate[],
): Candidate | undefined {
  let best: Candidate | undefined
  let width = Number.POSITIVE_INFINITY
  for (const other of candidates) {
    if (
      other === candidate ||
      other.frame === 'shared' ||
      !other.content.some((span) => holds(span, candidate.cue))
    )
      continue
    const size = other.content.reduce((sum, [start, end]) => sum + end - start, 0)
    const isMutual = candidate.content.some((span) => holds(span, other.cue))
    if (size < width && !isMutual) [best, width] = [other, size]
  }
  return best
}

function holds([start, end]: Span, [from, to]: Span): boolean {
  return start <= from && to <= end
}

interface Setting {
  readonly candidates: readonly Candidate[]
  readonly actorAt: (source: Source) => { readonly id: string } | undefined
}

/** "A diplomat told Reuters … *He* added": the same speaker, not named anew, still speaks to whom he spoke. */
function earlierOf({ tree, source, relays }: Candidate, { candidates, actorAt }: Setting): number | null {
  if (!source || relays.length > 0 || tree.tokens[source.head]?.upos === 'PROPN') return null
  const id = actorAt(source)?.id
  const isSame = (other: Candidate) => {
    const distance = tree.index - other.tree.index
    return (
      other.relays.length > 0 &&
      other.source !== null &&
      distance >= 1 &&
      distance <= 2 &&
      actorAt(other.source)?.id === id
    )
  }
  const k = candidates.findLastIndex(isSame)
  return id === undefined || k < 0 ? null : k
}

/** "told Reuters …, *adding* that": what is said in the same breath went the same way. */
function lenderOf({ tree, head, source }: Candidate, candidates: readonly Candidate[]): number | null {
  const k = candidates.findIndex(
    (other) =>
      other.tree === tree &&
      other.relays.length > 0 &&
      other.head !== head &&
      source !== null &&
      other.source?.head === source.head,
  )
  return k < 0 ? null : k
}
