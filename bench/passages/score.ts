/** Scores readings of the annotated passages, micro-averaged over all of them, in per cent. */
import type { Reading, ReportEvent, Statement } from '../../src/record/reading.ts'
import { distance, hull, isNear, isSameTime, meet, pair, share, shareWord } from './agree.ts'
import { readCodes, readRange, type GoldRecord, type Passage } from './markup.ts'

/** Per cent by measure: F1 of what is found, and share right among what was matched. */
export type Scores = Readonly<Record<string, number>>

class Tally {
  private readonly shares = new Map<string, [right: number, all: number]>()
  private readonly found = new Map<string, [right: number, gold: number, found: number]>()

  judge(measure: string, isRight: boolean): void {
    const [right, all] = this.shares.get(measure) ?? [0, 0]
    this.shares.set(measure, [right + Number(isRight), all + 1])
  }

  count(measure: string, right: number, gold: number, found: number): void {
    const sums = this.found.get(measure) ?? [0, 0, 0]
    this.found.set(measure, [sums[0] + right, sums[1] + gold, sums[2] + found])
  }

  scores(): Scores {
    const round = (share: number) => Math.round(share * 1000) / 10
    return {
      ...Object.fromEntries(
        [...this.found].map(([name, [right, gold, found]]) => [name, round((2 * right) / (gold + found))]),
      ),
      ...Object.fromEntries([...this.shares].map(([name, [right, all]]) => [name, round(right / all)])),
    }
  }
}

export function scorePassages(passages: readonly Passage[], readings: readonly Reading[]): Scores {
  const tally = new Tally()
  passages.forEach((passage, i) => {
    const reading = readings[i] as Reading
    scoreStatements(passage, reading, tally)
    scoreEvents(passage, reading, tally)
    scoreRecords(passage, reading, tally)
    scoreActors(passage, reading, tally)
  })
  return tally.scores()
}

function scoreStatements({ records, marks }: Passage, reading: Reading, tally: Tally): void {
  const gold = records['A'] ?? []
  const part = (one: GoldRecord, letter: string) => marks.get(letter + one.key.slice(1)) ?? []
  const found = reading.statements.filter(({ cue }) => cue.span !== null)
  const pairs = pair(gold, found, (one, statement) => {
    const agreement = share(part(one, 'X'), statement.content.spans)
    const cue = part(one, 'C')
    if (cue.length === 0) return agreement >= 0.5 ? agreement : 0
    return cue.some((span) => meet(span, statement.cue.span)) ? 1 + agreement : 0
  })
  const isStrict = ([one, { source, content }]: [GoldRecord, Statement]) =>
    share(part(one, 'S'), source.span ? [source.span] : []) >= 0.5 &&
    share(part(one, 'X'), content.spans) >= 0.5
  tally.count('attribution', pairs.length, gold.length, found.length)
  tally.count('strict', pairs.filter(isStrict).length, gold.length, found.length)
  for (const [{ words, fields }, statement] of pairs) {
    tally.judge('stance', words[0] === statement.stance)
    if (fields['speaker']) tally.judge('speaker', shareWord(speakerOf(statement, reading), fields['speaker']))
    if (fields['chain']) {
      const relays = relaysOf(statement, reading)
      tally.judge(
        'chain',
        fields['chain'].split('>').every((relay) => relays.some((name) => shareWord(name, relay))),
      )
    }
  }
}

function speakerOf({ source }: Statement, { actors }: Reading): string {
  return actors.find(({ id }) => id === source.actor)?.name ?? source.text
}

function relaysOf(statement: Statement, reading: Reading): string[] {
  const names: string[] = []
  let at = reading.statements.find(({ id }) => id === statement.parent)
  for (let depth = 0; at && depth < 6; depth++) {
    names.push(speakerOf(at, reading), at.source.text)
    const { parent } = at
    at = reading.statements.find(({ id }) => id === parent)
  }
  return names
}

function scoreEvents({ records }: Passage, { events }: Reading, tally: Tally): void {
  const gold = records['E'] ?? []
  const type = (one: GoldRecord) => (one.words[0] as string).split('/')[0] as string
  const isMishap = (name: string) => name === 'ACCIDENT' || name === 'DISASTER'
  const pairs = pair(gold, events, (one, event) => {
    if (type(one) !== event.type && !(isMishap(type(one)) && isMishap(event.type))) return 0
    if (one.spans.some((span) => meet(span, event.trigger.span))) return 2
    return meet(hull(one.spans), event.sentence) ? 1 : 0
  })
  const first = ({ key, fields }: GoldRecord) => fields['same'] ?? key
  const hit = new Set(pairs.map(([one]) => first(one)))
  const distinct = gold.filter(({ fields }) => !fields['same'])
  const right = distinct.filter(({ key }) => hit.has(key)).length
  tally.count('event', right, distinct.length, Math.max(0, events.length - (pairs.length - right)))
  for (const [one, event] of pairs) {
    tally.judge('status', one.words[1] === event.status)
    const mode = (one.words[0] as string).split('/')[1]
    if (mode) tally.judge('mode', mode === event.mode)
    judgeSide('sourceCountry', one.fields['src'], event, 'source', tally)
    judgeSide('targetCountry', one.fields['tgt'], event, 'target', tally)
  }
}

function judgeSide(
  measure: string,
  cell: string | undefined,
  event: ReportEvent,
  role: string,
  tally: Tally,
): void {
  const gold = readCodes(cell)
  const found = new Set(event.actors.filter((actor) => actor.role === role).map(({ code }) => code))
  if (gold.length > 0)
    tally.judge(
      measure,
      gold.every(({ code }) => found.has(code)),
    )
}

function scoreRecords({ records }: Passage, reading: Reading, tally: Tally): void {
  for (const { words, spans } of records['F'] ?? []) {
    const { min, max } = readRange(words[1] as string)
    const isSame = (figure: Reading['figures'][number]) =>
      meet(hull(spans), figure.span) &&
      figure.what === words[0] &&
      isNear(min, figure.min) &&
      isNear(max, figure.max)
    tally.judge('figure', reading.figures.some(isSame))
  }
  for (const { words, spans } of records['T'] ?? []) {
    const [start, end = start] = (words[0] as string).split('..') as [string, string?]
    const isSame = (time: Reading['times'][number]) =>
      meet(hull(spans), time.span) && isSameTime([start, end], [time.start, time.end])
    tally.judge('time', reading.times.some(isSame))
  }
  for (const { words, spans } of records['P'] ?? []) {
    const [country, lat, lon, kind] = words as [string, string?, string?, string?]
    const isWide = lat === undefined || kind === 'country' || kind === 'region'
    const isSame = (place: Reading['places'][number]) =>
      meet(hull(spans), place.span) &&
      (country === '-' || country === place.country) &&
      (isWide || distance({ lat: Number(lat), lon: Number(lon) }, place) <= 60)
    tally.judge('place', reading.places.some(isSame))
  }
}

function scoreActors({ records }: Passage, { actors }: Reading, tally: Tally): void {
  for (const { spans } of records['N'] ?? []) {
    const [start, end] = spans[0] as [number, number]
    const isSame = (span: readonly [number, number]) =>
      meet(span, hull(spans)) && Math.abs(span[0] - start) + Math.abs(span[1] - end) <= 12
    tally.judge(
      'name',
      actors.some(({ mentions }) => mentions.some(isSame)),
    )
  }
  for (const { spans, fields } of records['R'] ?? [])
    tally.judge(
      'reference',
      actors.some(
        ({ name, mentions }) =>
          shareWord(name, fields['to'] ?? '') && mentions.some((span) => meet(span, hull(spans))),
      ),
    )
}
