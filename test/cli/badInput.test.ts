import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runSitrep } from './runSitrep.ts'

const folder = mkdtempSync(join(tmpdir(), 'sitrep-'))
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

describe('bad input', () => {
  it.each([
    ['no file', ['read'], 2, /name a file/],
    ['a missing file', ['read', join(folder, 'none.txt')], 1, /no such file/],
    ['a missing file for a brief', ['brief', join(folder, 'none.txt')], 1, /no such file/],
    ['a wrong flag', ['read', '--jsn'], 2, /unknown option '--jsn'/],
    ['a wrong command', ['raed'], 2, /unknown command 'raed'/],
    ['a wrong moment', ['brief', folder, '--as-of', 'yesterday'], 2, /give a time such as/],
    ['a wrong publication time', ['read', 'a', '--published', '2026-13-41'], 2, /give a time such as/],
    ['a wrong format', ['read', file('a.txt', 'A.'), '--as', 'docx'], 2, /docx/],
    ['an empty file', ['read', file('empty.txt', '')], 1, /empty/],
    [
      'a binary file',
      ['read', file('b.txt', new Uint8Array([0, 1, 2, 0, 255, 254, 0, 0, 7, 0]))],
      1,
      /binary|not text/,
    ],
    ['files beside --ndjson', ['read', '--ndjson', 'a.txt'], 2, /standard input/],
    ['a broken report file', ['read', file('broken.json', '{"id": "x", "text": ')], 1, /JSON/],
  ])('%s: a clear sentence and the documented code', async (_, argv, code, sentence) => {
    const outcome = await runSitrep(argv)
    expect(outcome.err).toMatch(sentence)
    expect(outcome).toMatchObject({ code, out: '' })
  })

  it('reads on after a truncated UTF-8 sequence', async () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode('Two people were killed in Batumi, police said. '),
      0xe2,
      0x80,
    ])
    const outcome = await runSitrep(['read', file('cut.txt', bytes), '--json'])
    expect(outcome.code).toBe(0)
    expect(JSON.parse(outcome.out).report.text).toContain('police said.')
  })

  it('answers a bad NDJSON line with an error line and goes on', async () => {
    const lines = [
      '{"id":"a","text":"One man was killed in Batumi, police said."}',
      '{"id":',
      '{"id":"c"}',
      '',
      '{"id":7,"text":"Fine.","url":null}',
    ]
    const outcome = await runSitrep(['read', '--ndjson'], lines.join('\n'))
    const answers = outcome.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(outcome.code).toBe(0)
    expect(answers.map((answer) => answer.report?.id ?? answer.error.code)).toEqual([
      'a',
      'bad-json',
      'bad-line',
      '7',
    ])
    expect(answers[2]).toMatchObject({
      id: 'c',
      error: { message: expect.stringContaining('needs "text" or "html"') },
    })
  })
})
