/**
 * Reads the sentences of a PLOVER gold-standard file (`{records: [{docId, text, type, source, target}]}`, such as the Open
 * Event Data Alliance's, CC BY-SA 4.0, not part of this package) and prints how often the type is found, how often with
 * both countries, and events a sentence. Run: `npx tsx bench/events/plover.ts GOLD.json`
 */
import { readFileSync } from 'node:fs'
import { openKnowledge } from '../../src/desk/data.ts'
import { read } from '../../src/reading/read.ts'
import type { ReportEvent } from '../../src/record/reading.ts'

interface GoldActor {
  readonly code: string
}

interface GoldRecord {
  readonly docId: string
  readonly text: string
  readonly type: string
  readonly source: readonly GoldActor[]
  readonly target: readonly GoldActor[]
  /** Source and target may stand either way round. */
  readonly unordered?: boolean
}

/** International bodies, which older gold codes as one. */
const INTERNATIONAL = new Set(['IGO', 'UNO', 'EUR', 'NGO'])
const [file] = process.argv.slice(2)
if (!file) throw new Error('name the gold file: npx tsx bench/events/plover.ts GOLD.json')
const { records } = JSON.parse(readFileSync(file, 'utf8')) as { records: readonly GoldRecord[] }
const knowledge = await openKnowledge()
const readings = new Map(records.map(({ docId, text }) => [docId, eventsOf(docId, text)]))
const typed = records.map((gold) => ({
  gold,
  found: (readings.get(gold.docId) ?? []).filter(({ type }) => type === gold.type),
}))
const events = [...readings.values()].reduce((sum, list) => sum + list.length, 0)
const share = (n: number): string => `${((100 * n) / records.length).toFixed(1)} %`
process.stdout.write(
  `type ${share(typed.filter(({ found }) => found.length > 0).length)}, ` +
    `type and both countries ${share(typed.filter(({ gold, found }) => found.some((event) => isRight(gold, event))).length)}, ` +
    `${(events / readings.size).toFixed(2)} events a sentence\n`,
)

function eventsOf(id: string, text: string): readonly ReportEvent[] {
  const report = {
    id,
    title: '',
    source: { name: '' },
    url: null,
    updatedAt: null,
    byline: [],
    language: 'en',
    text,
  }
  return read({ ...report, publishedAt: '2000-01-01T12:00:00.000Z' }, knowledge).events
}

function isRight({ source, target, unordered }: GoldRecord, { actors }: ReportEvent): boolean {
  const same = (code: string): string => (INTERNATIONAL.has(code) ? 'IGO' : code)
  const codes = (role: string): string[] =>
    actors.filter((actor) => unordered || actor.role === role).map(({ code }) => same(code))
  return (
    source.every(({ code }) => codes('source').includes(same(code))) &&
    target.every(({ code }) => codes('target').includes(same(code)))
  )
}
