import type { Token } from '../../language/index.ts'
import type { FigureWhat } from '../../record/figure.ts'
import { formsOf } from '../forms.ts'
import type { Tree } from '../tree.ts'
import type { Counted } from './counted.ts'
import { COUNTS, CUES } from './cues.ts'

/** What a figure counts, and the word that says so. */
export interface Kind {
  readonly what: FigureWhat
  readonly because: string
}

/** What the counted noun is by itself. */
export function ownKind({ tokens }: Tree, { node, first, end }: Counted): Kind | null {
  const at = end > first ? end - 1 : node
  const isMember = at > first && (tokens[at] as Token).lemma === 'member'
  const own = lookUp(COUNTS, tokens[at] as Token) ?? (isMember ? memberKind(tokens[at - 1] as Token) : null)
  if (own?.what !== 'vehicles' && own?.because !== 'fighter') return own
  const words = tokens.slice(first, at).map(({ text }) => text.toLowerCase())
  if (words.some((word) => /^(unmanned|aerial)$/.test(word))) return { ...own, what: 'munitions' }
  return words.some((word) => /\d|^jet$/.test(word)) && own.because === 'fighter'
    ? { ...own, what: 'aircraft' }
    : own
}

/** "Service members" are troops, "crew members" those aboard. */
function memberKind(token: Token): Kind | null {
  return token.lemma === 'service' ? { what: 'troops', because: 'service' } : lookUp(COUNTS, token)
}

/** The kind of a word in one of the lists; `because` is the listed form. */
export function lookUp(list: ReadonlyMap<string, FigureWhat>, token: Token): Kind | null {
  for (const form of [...formsOf(token), token.text.toLowerCase()]) {
    const what = list.get(form)
    if (what) return { what, because: form }
  }
  return null
}

/** The kind that a word signals, or null. */
export function cueOf(token: Token): Kind | null {
  return lookUp(CUES, token)
}
