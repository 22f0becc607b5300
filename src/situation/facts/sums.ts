import { groupBy } from '../groups.ts'
import type { Draft } from './draft.ts'

/** Two kinds of people that reports count apart and everybody else together. */
interface Pair {
  readonly field: RegExp
  readonly one: RegExp
  readonly other: RegExp
  /** What both are together. */
  readonly whole: string
}

const PAIRS: readonly Pair[] = [
  {
    field: /^aboard$/,
    one: /passenger|people|person|pilgrim|tourist/i,
    other: /crew|staff|sailor|attendant/i,
    whole: 'people',
  },
  {
    field: /^(?:killed|injured|casualties)$/,
    one: /polic|officer|gendarme/i,
    other: /soldier|troop|servicem|guardsm|conscript/i,
    whole: 'security forces',
  },
]
/** All that may stand between the two: "147 passengers and 19 crew", "22 policemen as well as three soldiers". */
const JOINT = /^[\s,]*(?:and|plus|as well as)[\s,]+(?:the |its |her |his |another |a further )?$/i

/** Puts together what one source counts in one breath by halves: 64 passengers and four crew are 68 people aboard. */
export function addHalves(drafts: readonly Draft[]): Draft[] {
  return [...groupBy(drafts, ({ reading }) => reading).values()].flatMap((own) => {
    const inOrder = [...own].sort((a, b) => a.span[0] - b.span[0])
    const added = new Set<Draft>()
    const sums = inOrder.flatMap((draft, index) => {
      const next = inOrder.slice(index + 1).find(({ field }) => field === draft.field)
      const pair = next && pairOf(draft, next)
      if (!next || !pair) return []
      added.add(draft).add(next)
      return sumOf(draft, next, pair)
    })
    return [...own.filter((draft) => !added.has(draft)), ...sums]
  })
}

function pairOf(a: Draft, b: Draft): Pair | null {
  const between = a.reading.report.text.slice(a.span[1], b.span[0])
  if (a.value !== undefined || a.isPart || b.isPart || !JOINT.test(between)) return null
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const fits = ({ field, one, other }: Pair): boolean =>
    field.test(a.field.name) &&
    ((one.test(left) && other.test(right)) || (other.test(left) && one.test(right)))
  return PAIRS.find(fits) ?? null
}

const wordsOf = ({ reading, span, subject }: Draft): string =>
  `${subject.text} ${reading.report.text.slice(...span)}`

function sumOf(a: Draft, b: Draft, { whole }: Pair): Draft {
  const isOpen = a.max === null || b.max === null
  return {
    ...a,
    min: (a.min ?? 0) + (b.min ?? 0),
    max: isOpen ? null : (a.max ?? 0) + (b.max ?? 0),
    subject: { text: whole, code: a.subject.code || b.subject.code },
    span: [a.span[0], b.span[1]],
  }
}
