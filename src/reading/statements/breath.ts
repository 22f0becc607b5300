import type { Candidate } from './candidate.ts'

/**
 * "…, officials said, *cautioning* that …": a participle after somebody's saying is said by the same, whatever clause
 * the parser hung it on.
 */
export function shareBreath(candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((candidate) => {
    const token = candidate.tree.tokens[candidate.head]
    if (token?.xpos !== 'VBG' || !candidate.rule.startsWith('verb') || !isSetOff(candidate)) return candidate
    const speaker = candidates.findLast(
      (other) =>
        other.tree === candidate.tree &&
        other.head < candidate.head &&
        isFiniteSaying(other) &&
        !isInside(candidate, other),
    )
    return speaker?.source && candidate.source?.head !== speaker.source.head
      ? { ...candidate, source: speaker.source }
      : candidate
  })
}

/** After a comma. */
function isSetOff({ tree, head }: Candidate): boolean {
  return [head - 1, head - 2].some((i) => tree.tokens[i]?.text === ',')
}

function isFiniteSaying({ tree, head, frame, source, rule }: Candidate): boolean {
  const xpos = tree.tokens[head]?.xpos ?? ''
  return (
    rule.startsWith('verb') &&
    source !== null &&
    /^VB[DPZ]$/u.test(xpos) &&
    ['that', 'host', 'beside'].includes(frame)
  )
}

/** Whether a cue stands before the end of what another says: then it may be the other's words. */
function isInside({ cue }: Candidate, { content }: Candidate): boolean {
  return content.some(([start, end]) => start <= cue[0] && cue[1] <= end)
}
