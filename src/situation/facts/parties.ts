import type { Reading } from '../../record/reading.ts'
import { isOneName } from '../identity/likeness.ts'
import type { Draft } from './draft.ts'

/**
 * Gives each party to an act one name in a story: a spokesman named in one report and placed in another stands for his
 * organisation, and whoever speaks for a country's government for the country.
 */
export function nameParties(drafts: readonly Draft[], readings: readonly Reading[]): Draft[] {
  const about = drafts.filter(({ field }) => field.name === 'responsibility')
  const countries = new Map(
    readings.flatMap(({ actors }) =>
      actors
        .filter(({ kind, code }) => kind === 'country' && code !== '')
        .map(({ code, name }) => [code, name] as const),
    ),
  )
  return drafts.map((draft) => {
    if (draft.field.name !== 'responsibility' || draft.value === undefined) return draft
    const { root } = draft.chain
    const country = draft.origin.kind === 'state' ? countries.get(root.code) : undefined
    if (country !== undefined) return { ...draft, value: country }
    const speaker = root.actor?.name ?? root.text
    const placed = about.find(
      (other) =>
        other.value !== undefined &&
        isOneName(other.chain.root.actor?.name ?? other.chain.root.text, speaker) &&
        !isOneName(other.value, speaker),
    )
    return placed?.value === undefined
      ? draft
      : { ...draft, value: placed.value, origin: { ...draft.origin, key: placed.value } }
  })
}
