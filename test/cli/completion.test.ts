import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { runSitrep } from './runSitrep.ts'

describe('completion', () => {
  it.each([
    ['commands', ['sitrep', 'br'], 'brief'],
    ['options', ['sitrep', 'brief', '--as-'], '--as-of'],
  ])('completes %s in bash', async (_, words, expected) => {
    const { out } = await runSitrep(['completion', 'bash'])
    const ask = `COMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}; _sitrep; echo "\${COMPREPLY[@]}"`
    expect(spawnSync('bash', ['-c', `${out}\n${ask}`], { encoding: 'utf8' }).stdout.trim()).toBe(expected)
  })

  it.each(['bash', 'zsh', 'fish'])('knows every command in %s', async (shell) => {
    const { out } = await runSitrep(['completion', shell])
    for (const name of ['read', 'brief', 'completion']) expect(out).toContain(name)
  })

  it('says which shells there are', async () => {
    expect(await runSitrep(['completion', 'tcsh'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('bash, zsh, fish'),
    })
  })
})
