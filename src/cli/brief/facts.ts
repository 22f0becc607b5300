import type { Claim, Fact, Story, StoryEvent } from '../../record/situation.ts'
import type { Evidence } from './evidence.ts'
import { utcMoment } from './moments.ts'
import { bold, clip, dim, oneLine, pad, paint, STANDING_MARKS, wrap, type Page } from './page.ts'

/** How many facts a brief shows of one story unless asked for all. */
const FACTS_SHOWN = 14

/** The time a situation gives to claims that nothing dates. */
const UNDATED = '1970-01-01T00:00:00Z'
/** A quotation cut to fewer characters than this tells nothing. */
const SHORTEST_QUOTE = 20

/** The headline facts: standing, value, and who says so. */
export function factLines(story: Story, evidence: Evidence, page: Page, all: boolean): string[] {
  const told = story.events.flatMap((event) => event.facts.map((fact) => ({ event, fact })))
  const shown = all ? told : told.slice(0, FACTS_SHOWN)
  const lines: string[] = []
  let last: StoryEvent | undefined
  for (const { event, fact } of shown) {
    if (event !== last) lines.push(...wrap(oneLine(event.what), page.width).map((line) => bold(line, page)))
    last = event
    lines.push(factLine(fact, page), ...claimLines(fact, evidence, page))
  }
  const left = told.length - shown.length
  return left > 0 ? [...lines, dim(`  … and ${left} more (--all)`, page)] : lines
}

function factLine(fact: Fact, page: Page): string {
  const { mark, word, ansi } = STANDING_MARKS[fact.standing]
  const { who, currency } = moneyOf(fact)
  const subject = who ? ` (${oneLine(who)})` : ''
  const sources = fact.independentSources > 1 ? `  ${fact.independentSources} independent sources` : ''
  const value = bold(`${describeCurrent(fact)}${currency}`, page)
  return `  ${paint(`${mark} ${pad(word, 13)}`, ansi, page)} ${oneLine(fact.field)}${subject}: ${value}${dim(sources, page)}`
}

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'))

/** A pledge in other money than dollars has its currency at the end of its subject: "European Union eur". */
function moneyOf({ field, subject: { text } }: Fact): { who: string; currency: string } {
  if (field !== 'pledged') return { who: text, currency: '' }
  const last = text.split(' ').at(-1)?.toUpperCase() ?? ''
  return CURRENCIES.has(last)
    ? { who: text.slice(0, -last.length).trim(), currency: ` ${last}` }
    : { who: text, currency: ' USD' }
}

/** The current value for people: `12`, `13 or more`, `0–24`, `a / b`, `withdrawn`. */
export function describeCurrent(fact: Fact): string {
  const { current } = fact
  if (current === null) return 'withdrawn'
  if (typeof current === 'string') return oneLine(current)
  if (Array.isArray(current)) return current.map(oneLine).join(' / ')
  return describeRange(current as { min: number; max: number | null })
}

export function describeRange({
  min,
  max,
}: {
  readonly min: number | null
  readonly max: number | null
}): string {
  const format = (value: number) => value.toLocaleString('en-GB')
  if (max === null) return `${format(min ?? 0)} or more`
  if (min === null) return `up to ${format(max)}`
  return min === max ? format(min) : `${format(min)}–${format(max)}`
}

function claimLines(fact: Fact, evidence: Evidence, page: Page): string[] {
  const rows = foldRepeats(fact.claims).map(([claim, ...repeats]) => ({
    claim,
    value: describeClaim(claim),
    who: [claim.saidBy.text || claim.origin, ...claim.via.map((via) => `via ${via}`)].map(oneLine).join(', '),
    refs: [claim, ...repeats].map(({ evidence: { report, span } }) => evidence.refer(report, span)),
  }))
  const valueWidth = Math.min(24, Math.max(0, ...rows.map(({ value }) => value.length)))
  const whoWidth = Math.min(Math.floor(page.width / 3), Math.max(0, ...rows.map(({ who }) => who.length)))
  return rows.map(({ claim, value, who, refs }) => {
    const seen = refs.length > 3 ? [...refs.slice(0, 2), `+${refs.length - 2}`] : refs
    const said = `${pad(clip(value, valueWidth), valueWidth)}  ${pad(clip(who, whoWidth), whoWidth)}`
    const head = `      ${said}  ${pad(whenSaid(claim, evidence), 12)}  ${seen.join(' ')}`
    if (claim.standing !== 'live') return dim(`${head}  (${claim.standing})`, page)
    const words = clip(
      evidence.quote(claim.evidence.report, claim.evidence.span),
      page.width - head.length - 4,
    )
    const quote = words.length > SHORTEST_QUOTE ? `  “${words}”` : ''
    return `${head}${dim(quote, page)}`
  })
}

/** When a claim was said; claims of a report without a date have none worth showing. */
function whenSaid({ at, evidence: { report } }: Claim, evidence: Evidence): string {
  const isDated = evidence.reading(report)?.report.publishedAt !== null || at !== UNDATED
  return isDated ? utcMoment(at, evidence.year) : 'undated'
}

/** Puts a claim together with those that repeat it: the same origin, value and fate, in a copy or a later version. */
function foldRepeats(claims: readonly Claim[]): [Claim, ...Claim[]][] {
  const folds = new Map<string, [Claim, ...Claim[]]>()
  for (const claim of claims) {
    const key = [claim.origin, describeClaim(claim), claim.standing].join('|')
    const fold = folds.get(key)
    if (fold) fold.push(claim)
    else folds.set(key, [claim])
  }
  return [...folds.values()]
}

function describeClaim(claim: Claim): string {
  const value =
    claim.value === undefined
      ? describeRange({ min: claim.min ?? 0, max: claim.max ?? null })
      : oneLine(claim.value)
  return claim.status === 'asserted' || claim.status === 'claimed' ? value : `${value} [${claim.status}]`
}
