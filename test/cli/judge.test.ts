import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runSitrep } from './runSitrep.ts'

let folder = ''
const here = () => ['--store', join(folder, 'store')]
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-judge-'))
  const taken = await runSitrep(['take', '-', ...here()], 'Two people were hurt in Meran. Meran is a port.')
  expect(taken.out).toMatch(/^taken\tr-[0-9a-f]{16}\n$/)
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a note on words is written down where they stand, and listed', async () => {
  const { out: taken } = await runSitrep(['take', '-', ...here()], 'Three people were hurt in Dorke.')
  const report = taken.trim().split('\t')[1] ?? ''
  const note = ['judge', 'note', '--report', report, '--text', 'who?', '--by', 'mara']
  const written = await runSitrep([...note, '--words', 'Three people', ...here()])
  expect(JSON.parse(written.out)).toMatchObject({
    kind: 'note',
    span: [0, 12],
    content: { text: 'who?' },
    by: 'mara',
  })
  const log = await runSitrep(['judge', 'list', '--report', report, ...here()])
  expect(log.out.split('\t').slice(1, 5)).toEqual(['mara', 'note', `${report}:0,12`, '{"text":"who?"}'])
}, 120_000)

test.each([
  ['words that are not there', ['--report', 'REPORT', '--words', 'Nobody'], 'do not stand'],
  [
    'words that stand there twice',
    ['--report', 'REPORT', '--words', 'Meran'],
    '--span with one of 24,29 31,36',
  ],
  ['words of no report', ['--words', 'Meran'], '--report'],
])(
  '%s',
  async (_, options, told) => {
    const { out } = await runSitrep(
      ['take', '-', ...here()],
      'Two people were hurt in Meran. Meran is a port.',
    )
    const report = out.trim().split('\t')[1] ?? ''
    const argv = options.map((option) => (option === 'REPORT' ? report : option))
    const outcome = await runSitrep(['judge', 'confirm', ...argv, ...here()])
    expect([outcome.code > 0, outcome.err]).toEqual([true, expect.stringContaining(told)])
  },
  120_000,
)
