import type { Reading } from '../../record/reading.ts'
import { isOneName } from '../identity/names.ts'
import type { Chain } from '../origins/voice.ts'
import type { Draft } from './draft.ts'

/** Capitalised words in a row, with the particles that belong to names. */
const NAME = "\\p{Lu}[\\p{L}'’-]*(?:[ -](?:\\p{Lu}|al-|el-|de |of |bin )[\\p{L}'’-]*)*"
const OF_WHOM = new RegExp(
  `\\b(?:spokes\\w+|leader|commander|head|chief|official) (?:of|for|from) (?:the )?(${NAME})`,
  'u',
)
const FIRST_NAME = new RegExp(NAME, 'u')

/** "A little-known group calling itself the Black Kite Brigade". */
const SELF_NAMED = new RegExp(
  `\\b(?:calling (?:itself|themselves)|call(?:s|ed) (?:itself|themselves)|known as|named|called) (?:the )?(${NAME})`,
  'u',
)
const ARTICLE = /^(?:the|an?|one|two|some|several|another|its|their) /i
const NOBODY = /^(?:it|he|she|they|who|which|that|this|these|those|we|i)$/i

/** Whose deed or word it is: the organisation a spokesman speaks for, else the name of whoever speaks; null for nobody. */
export function partyOf(chain: Chain): string | null {
  const { root } = chain
  const told = root.text.replace(ARTICLE, '')
  const name = organisationOf(chain) ?? nameIn(root.text) ?? root.actor?.name.replace(ARTICLE, '') ?? told
  return NOBODY.test(name.trim()) || !/\p{L}{2}/u.test(name) ? null : name
}

/** The name that a description gives: what it says somebody is called, else its first capitalised words. */
export function nameIn(described: string): string | null {
  return SELF_NAMED.exec(described)?.[1] ?? FIRST_NAME.exec(described.replace(ARTICLE, ''))?.[0] ?? null
}

function organisationOf({ root }: Chain): string | null {
  const described = [root.text, ...(root.actor?.roles ?? []).map(({ title }) => title)].join(', ')
  return OF_WHOM.exec(described)?.[1] ?? null
}

/**
 * Gives each party one name in a story: a spokesman named in one report and placed in another stands for his
 * organisation, and whoever denies a deed for a country's government for the country.
 */
export function nameParties(drafts: readonly Draft[], readings: readonly Reading[]): Draft[] {
  const placed = drafts.flatMap(({ chain }) => {
    const organisation = organisationOf(chain)
    return organisation === null ? [] : [{ speaker: speakerOf(chain), organisation }]
  })
  const countries = new Map(
    readings.flatMap(({ actors }) =>
      actors
        .filter(({ kind, code }) => kind === 'country' && code !== '')
        .map(({ code, name }) => [code, name] as const),
    ),
  )
  return drafts.map((draft) => {
    const { chain, origin } = draft
    const speaker = speakerOf(chain)
    const organisation = placed.find((one) => isOneName(one.speaker, speaker))?.organisation
    const isParty = origin.kind === 'party' && organisation !== undefined
    const named = isParty
      ? {
          ...draft,
          origin: { ...origin, key: organisation, because: `${speaker} speaks for ${organisation}` },
        }
      : draft
    if (draft.field.name !== 'responsibility') return named
    const country = origin.kind === 'state' ? countries.get(chain.root.code) : undefined
    return { ...named, value: organisation ?? country ?? draft.value ?? '' }
  })
}

const speakerOf = ({ root }: Chain): string => root.actor?.name ?? root.text
