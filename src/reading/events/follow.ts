import type { Draft } from './draft.ts'

/** Sentences over which an attack told before still explains what it did ("nine people were killed"). */
const MEMORY = 2

/**
 * Gives violence without a doer the doer of the attack told just before, where both strike the same country: "Jets bombed
 * the port. Nine people were killed." The party says that it was carried over.
 */
export function followDoers(drafts: readonly Draft[]): Draft[] {
  const told: Draft[] = []
  for (const draft of drafts)
    told.push(draft.type === 'ASSAULT' && draft.source.length === 0 ? follow(draft, told) : draft)
  return told
}

function follow(draft: Draft, told: readonly Draft[]): Draft {
  const before = told.findLast(
    ({ type, tree, source, status }) =>
      type === 'ASSAULT' &&
      status !== 'denied' &&
      draft.tree.index - tree.index <= MEMORY &&
      source.some(({ code }) => code !== ''),
  )
  if (!before || !strikesSame(before, draft)) return draft
  const because = `${before.signal.trigger.words.join(' ')}, told before`
  return { ...draft, source: before.source.map((party) => ({ ...party, because })) }
}

function strikesSame(a: Draft, b: Draft): boolean {
  const codes = b.target.map(({ code }) => code)
  return a.target.some(({ code }) => code !== '' && codes.includes(code))
}
