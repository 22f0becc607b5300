import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readConllu } from '../../builders/language/corpora.ts'
import { scoreNames, scoreRaw, scoreTokens, type Scores } from '../../bench/language/score.ts'
import { shippedLanguage } from './model.ts'

const BENCH = new URL('../../bench/language/', import.meta.url)

test('our own gold sentences are parsed as well as the floors say', () => {
  const floors: Record<string, Scores> = JSON.parse(readFileSync(new URL('floors.json', BENCH), 'utf8'))
  const gold = readConllu(new URL('gold.conllu', BENCH).pathname)
  const language = shippedLanguage()
  const reached: Record<string, Scores> = {
    'own-news': { ...scoreTokens(language, gold), ...scoreRaw(language, gold) },
    'own-news-names': scoreNames(language, gold),
  }
  for (const [name, scores] of Object.entries(reached)) {
    for (const [metric, floor] of Object.entries(floors[name]!)) {
      expect(scores[metric], `${name} ${metric}`).toBeGreaterThanOrEqual(floor)
    }
  }
})
