import type { Draft } from './draft.ts'

/** Sentences over which an attack told before still explains what it did ("nine people were killed"). */
const MEMORY = 2

/**
 * Gives violence without a doer the doer of the attack that explains it: of another attack in its sentence ("nine were
 * killed when jets bombed the port"), or of one told just before, where both strike the same country: "Jets bombed the
 * port. Nine people were killed." The party says that it was carried over.
 */
export function followDoers(drafts: readonly Draft[]): Draft[] {
  const told: Draft[] = []
  drafts.forEach((draft, i) => {
    const isOpen = draft.type === 'ASSAULT' && draft.source.length === 0
    const cause = isOpen ? (causeBeside(drafts, i) ?? causeBefore(told, draft)) : undefined
    told.push(cause ? follow(draft, cause) : draft)
  })
  return told
}

function causeBefore(told: readonly Draft[], draft: Draft): Draft | undefined {
  const before = told.findLast((other) => isCause(other) && draft.tree.index - other.tree.index <= MEMORY)
  return before && strikesSame(before, draft) ? before : undefined
}

/** The nearest attack in the same sentence whose doer is known. */
function causeBeside(drafts: readonly Draft[], i: number): Draft | undefined {
  const { tree, signal, status } = drafts[i] as Draft
  const beside: Draft[] = []
  for (let k = i - 1; drafts[k]?.tree === tree; k--) beside.push(drafts[k] as Draft)
  for (let k = i + 1; drafts[k]?.tree === tree; k++) beside.push(drafts[k] as Draft)
  const distance = (other: Draft): number => Math.abs(other.signal.at - signal.at)
  return beside
    .filter((other) => isCause(other) && other.status === status)
    .toSorted((a, b) => distance(a) - distance(b))[0]
}

function isCause({ type, status, source }: Draft): boolean {
  return type === 'ASSAULT' && status !== 'denied' && source.some(({ code }) => code !== '')
}

function follow(draft: Draft, { signal, source }: Draft): Draft {
  const because = `${signal.trigger.words.join(' ')}, told beside`
  return { ...draft, source: source.map((party) => ({ ...party, because })) }
}

function strikesSame(a: Draft, b: Draft): boolean {
  const codes = b.target.map(({ code }) => code)
  return a.target.some(({ code }) => code !== '' && codes.includes(code))
}
