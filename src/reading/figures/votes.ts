import type { Token } from '../../language/index.ts'
import type { Kind } from './kind.ts'
import { readNumeral, wordAt } from './numbers.ts'
import type { Quantity } from './quantities.ts'

/** Lemmas of a sentence that is about a vote. */
const VOTING =
  /^(vote|ballot|motion|bill|resolution|assembly|council|parliament|senate|court|censure|pass|adopt)$/

/** "By 212 votes to 198", "11 against", "twelve in favour", "two abstentions": the sides of a vote. */
export function voteKind(tokens: readonly Token[], quantity: Quantity): Kind | null {
  if (!tokens.some(({ lemma }) => VOTING.test(lemma.toLowerCase()))) return null
  const at = wordAt(tokens, quantity.end) === 'votes' ? quantity.end + 1 : quantity.end
  const next = wordAt(tokens, at)
  if (next.startsWith('abstain')) return { what: 'abstentions', because: next }
  if (next === 'against') return { what: 'votes-against', because: next }
  if (next === 'in' && /^favou?r$/.test(wordAt(tokens, at + 1)))
    return { what: 'votes-for', because: 'in favour' }
  const isFirst =
    next === 'to' && readNumeral(tokens, at + 1) !== null && wordAt(tokens, quantity.first - 1) === 'by'
  if (isFirst) return { what: 'votes-for', because: 'by … to' }
  return isSecond(tokens, quantity) ? { what: 'votes-against', because: 'by … to' } : null
}

/** The second number of "by 97 to 11". */
function isSecond(tokens: readonly Token[], { first }: Quantity): boolean {
  if (wordAt(tokens, first - 1) !== 'to') return false
  const end = wordAt(tokens, first - 2) === 'votes' ? first - 2 : first - 1
  for (let start = end - 1; start > Math.max(0, end - 4); start--)
    if (wordAt(tokens, start - 1) === 'by') return readNumeral(tokens, start)?.end === end
  return false
}
