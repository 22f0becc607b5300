import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runSitrep } from './runSitrep.ts'

const folder = mkdtempSync(join(tmpdir(), 'sitrep-parse-'))
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

describe('parse', () => {
  it('writes CoNLL-U', async () => {
    const { out, code } = await runSitrep(['parse', file('a.txt', 'Rockets hit Amman. Nobody fled.')])
    expect(code).toBe(0)
    const rows = out.split('\n').filter((line) => /^\d/.test(line))
    expect(rows.map((row) => row.split('\t')[1])).toEqual([
      'Rockets',
      'hit',
      'Amman',
      '.',
      'Nobody',
      'fled',
      '.',
    ])
    expect(rows.every((row) => row.split('\t').length === 10)).toBe(true)
    expect(rows[2]).toContain('NE=B-LOC')
  })

  it('writes one JSON sentence a line', async () => {
    const { out } = await runSitrep([
      'parse',
      file('b.txt', 'Rockets fell. Nobody fled.'),
      '--output',
      'json',
    ])
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ span }) => span)).toEqual([
      [0, 13],
      [14, 26],
    ])
  })

  it('keeps the tokens, sentences and comments of CoNLL-U', async () => {
    const given =
      '# sent_id = x\n1\tRockets fell\t_\t_\t_\t_\t_\t_\t_\t_\n2\tnow\t_\t_\t_\t_\t_\t_\t_\tId=3\n\n'
    const { out } = await runSitrep(['parse', '--input', 'conllu', file('c.conllu', given)])
    expect(out.split('\n')[0]).toBe('# sent_id = x')
    expect(out.split('\n')[1]).toMatch(/^1\tRockets fell\t/)
    expect(out.split('\n')[2]).toMatch(/\tId=3$/)
  })

  it.each([
    ['a missing file', ['parse', join(folder, 'none.txt')], 1, /none\.txt/],
    [
      'text given as CoNLL-U',
      ['parse', '--input', 'conllu', file('d.txt', 'Rockets fell.')],
      1,
      /line 1.*--input text/,
    ],
    ['an unknown form', ['parse', '--output', 'xml'], 2, /conllu/],
  ])('%s: a clear sentence and the documented code', async (_, argv, code, sentence) => {
    const outcome = await runSitrep(argv)
    expect(outcome.err).toMatch(sentence)
    expect(outcome).toMatchObject({ code, out: '' })
  })

  it('gives nothing for an empty file', async () => {
    expect(await runSitrep(['parse', file('e.txt', '')])).toMatchObject({ code: 0, out: '' })
  })
})
