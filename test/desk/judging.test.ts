import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askSituation } from '../../src/desk/ask.ts'
import { takeIn } from '../../src/desk/intake.ts'
import { judge, type NewJudgement } from '../../src/desk/judge.ts'
import { openMemory, type Memory } from '../../src/desk/memory.ts'
import { workOnce } from '../../src/desk/work.ts'
import { reconcile } from '../../src/situation/reconcile.ts'
import { lightReader } from './lightReader.ts'
import { makeReports, randomFrom } from './madeUp.ts'

const REPORTS = [...makeReports({ seed: 1, count: 60, storiesPerDay: 12 })]
const NEW = { span: null, content: {}, undoes: null, by: 'mara' } as const

let memory: Memory
beforeAll(async () => {
  memory = await openMemory({ whereabouts: { directory: 'memory://' }, reader: async () => lightReader })
  for (let i = 0; i < REPORTS.length; i += 7) await takeAndRead(i, i + 7)
}, 60_000)
afterAll(() => memory.close())

async function takeAndRead(from: number, to: number): Promise<void> {
  await takeIn(memory, REPORTS.slice(from, to))
  while ((await workOnce(memory)) > 0);
}

/** What the store has, and what all readings and the whole log give at once. */
async function bothSituations() {
  const judgements = (await memory.store.judgements.list({ limit: 500 })).items
  return {
    kept: await askSituation(memory, null),
    expected: reconcile(REPORTS.map(lightReader.read), { judgements }),
  }
}

async function storyOf(report: string): Promise<readonly string[]> {
  const { stories } = await askSituation(memory, null)
  return stories.find(({ reports }) => reports.includes(report))?.reports ?? []
}

function pair(): { a: string; b: string } {
  const [a, b] = [REPORTS[0]?.id, REPORTS.at(-1)?.id]
  return { a: a ?? '', b: b ?? '' }
}

describe('stories that people put together and take apart', () => {
  test('two stories are one at once, whole, and two again when that is undone', async () => {
    const { a, b } = pair()
    const [ofA, ofB] = [await storyOf(a), await storyOf(b)]
    expect(ofA).not.toContain(b)
    const merge = await judge(memory, {
      ...NEW,
      kind: 'merge',
      report: a,
      content: { record: 'stories', with: { report: b } },
    })
    expect([...(await storyOf(b))].sort()).toEqual([...ofA, ...ofB].sort())
    expect(await memory.store.judgements.on([b])).toMatchObject([{ id: merge.id }])
    await judge(memory, { ...NEW, kind: 'undo', report: null, undoes: merge.id })
    expect([await storyOf(a), await storyOf(b)]).toEqual([ofA, ofB])
  })

  test('a report that is taken out stands by itself, and its story goes on without it', async () => {
    const { a } = pair()
    const whole = await storyOf(a)
    const split = await judge(memory, { ...NEW, kind: 'split', report: a, content: { record: 'stories' } })
    expect(await storyOf(a)).toEqual([a])
    const { kept, expected } = await bothSituations()
    expect(kept).toEqual(expected)
    await judge(memory, { ...NEW, kind: 'undo', report: null, undoes: split.id })
    expect(await storyOf(a)).toEqual(whole)
  })

  test('whatever is decided, in whatever order, the store has what all judgements give at once', async () => {
    const random = randomFrom(5)
    const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)] as T
    for (let turn = 0; turn < 24; turn++) {
      const [one, other] = [pick(REPORTS).id, pick(REPORTS).id]
      const log = (await memory.store.judgements.list({ limit: 500 })).items
      const undone = new Set(log.map(({ undoes }) => undoes))
      const given: NewJudgement =
        turn % 3 === 0
          ? { ...NEW, kind: 'split', report: one, content: { record: 'stories' } }
          : turn % 3 === 1 && one !== other
            ? { ...NEW, kind: 'merge', report: one, content: { with: [{ report: other }] } }
            : { ...NEW, kind: 'undo', report: null, undoes: pick(log.filter(({ id }) => !undone.has(id))).id }
      await judge(memory, given)
    }
    const { kept, expected } = await bothSituations()
    expect(kept).toEqual(expected)
  }, 60_000)
})

describe('events that people put together and take apart', () => {
  test('a telling taken out of an event is an event of its own', async () => {
    const { stories } = await askSituation(memory, null)
    const event = stories.flatMap(({ events }) => events).find(({ mentions }) => mentions.length > 2)
    const telling = event?.mentions[1]
    const report = REPORTS.find(({ id }) => id === telling?.report)
    if (report === undefined || telling === undefined) throw new Error('no event is told of twice')
    const trigger = lightReader.read(report).events.find(({ id }) => id === telling.event)?.trigger.span ?? [
      0, 0,
    ]
    await judge(memory, {
      ...NEW,
      kind: 'split',
      report: report.id,
      span: trigger,
      content: { record: 'events' },
    })
    const { kept, expected } = await bothSituations()
    expect(kept).toEqual(expected)
    const holding = kept.stories
      .flatMap(({ events }) => events)
      .find(({ mentions }) => mentions.some((one) => one.report === report.id && one.event === telling.event))
    expect(holding?.id).not.toBe(event?.id)
  })
})

describe('judgements that are refused', () => {
  const id = REPORTS[0]?.id ?? ''
  const length = REPORTS[0]?.text.length ?? 0
  test.each<[string, Partial<NewJudgement>, string]>([
    ['words after the end', { kind: 'reject', report: id, span: [0, length + 1] }, 'bad-span'],
    ['no words', { kind: 'confirm', report: id, span: [4, 4] }, 'bad-span'],
    ['words without a record', { kind: 'reject', report: id, span: [0, length] }, 'no-effect'],
    [
      'a correction that makes no record',
      { kind: 'correct', report: id, span: [0, 3], content: {} },
      'no-effect',
    ],
    ['a place of what is no event', { kind: 'set-place', report: id, span: [0, 3] }, 'no-such-record'],
    ['a merge with nothing', { kind: 'merge', report: id }, 'no-anchor'],
    ['a merge with itself', { kind: 'merge', report: id, content: { with: { report: id } } }, 'no-anchor'],
    [
      'a merge with a report that is not there',
      { kind: 'merge', report: id, content: { with: { report: 'x' } } },
      'no-such-report',
    ],
    ['a split of nothing', { kind: 'split', report: null }, 'no-anchor'],
    ['a note without text', { kind: 'note', report: id }, 'no-text'],
    ['a confirmation of nothing', { kind: 'confirm', report: id }, 'no-anchor'],
    ['an undoing of nothing', { kind: 'undo', report: null, undoes: 'x' }, 'no-such-judgement'],
    [
      'an undoing by another kind',
      { kind: 'note', report: id, content: { text: 'x' }, undoes: 'y' },
      'not-an-undo',
    ],
  ])('%s', async (_, given, code) => {
    const asked = { ...NEW, kind: 'note', report: null, ...given } as NewJudgement
    await expect(judge(memory, asked)).rejects.toMatchObject({ code })
  })
})
