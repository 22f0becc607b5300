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

/** Whose deed or word it is: the organisation a spokesman speaks for, else the speaker's proper name. */
export function partyOf(chain: Chain): string {
  const { root } = chain
  return (
    organisationOf(chain) ??
    FIRST_NAME.exec(root.text.replace(/^The /, ''))?.[0] ??
    root.actor?.name ??
    root.text
  )
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
