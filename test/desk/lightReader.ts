import type { Reader } from '../../src/desk/memory.ts'
import type { Reading } from '../../src/record/reading.ts'
import type { Report } from '../../src/record/report.ts'
import { makeReading } from '../store/samples.ts'

/** Reads the made-up reports by pattern: quick enough to test the machinery around reading with thousands of them. */
export const lightReader: Reader = { version: 'light 1', read: readLightly }

/** The kind of event goes by the first letter of what happened: stories must differ in something. */
const TYPES = ['ACCIDENT', 'DISASTER', 'ASSAULT', 'PROTEST'] as const
const TOLL = /killed (\d+) people/
const SAID = /officials said/

function readLightly(report: Report): Reading {
  const toll = TOLL.exec(report.text)
  const said = SAID.exec(report.text)
  if (toll === null || said === null) return { ...makeReading(report), readBy: lightReader.version }
  const [start, end] = [toll.index, toll.index + toll[0].length]
  const count = Number(toll[1])
  return {
    ...makeReading(report),
    readBy: lightReader.version,
    statements: [
      {
        id: 's1',
        source: { span: [said.index, said.index + 9], text: 'officials', actor: null },
        cue: { span: [said.index + 10, said.index + 14] },
        content: { spans: [[0, said.index - 2]] },
        kind: 'indirect',
        stance: 'said',
        parent: null,
      },
    ],
    figures: [
      {
        id: 'f1',
        span: [start + 7, end - 7],
        text: report.text.slice(start + 7, end - 7),
        what: 'killed',
        subject: { text: 'people', code: '' },
        min: count,
        max: count,
        statement: 's1',
      },
    ],
    events: [
      {
        id: 'e1',
        type: TYPES[(report.text.codePointAt(4) ?? 0) % TYPES.length] ?? 'ACCIDENT',
        mode: '',
        contexts: [],
        cameo: '',
        goldstein: 0,
        trigger: { span: [start, start + 6], text: 'killed' },
        actors: [],
        time: null,
        place: null,
        figures: ['f1'],
        status: 'asserted',
        statement: 's1',
        sentence: [0, said.index + 15],
      },
    ],
  }
}
