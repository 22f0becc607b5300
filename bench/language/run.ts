// Accuracy of the shipped parser, held against floors.json.
//   npx tsx bench/language/run.ts                                     our own gold sentences
//   npx tsx bench/language/run.ts --data DATA --passages PASSAGES     and the treebanks' development parts
// (see builders/language/README.md)
//   … --pin                                                           raises the floors to what was reached;
// never lowers one
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readConllu, readCorpora, type Example } from '../../builders/language/corpora.ts'
import { openLanguage } from '../../src/desk/language.ts'
import { scoreNames, scoreRaw, scoreTokens, type Scores } from './score.ts'

const { values: options } = parseArgs({
  options: { data: { type: 'string' }, passages: { type: 'string' }, pin: { type: 'boolean' } },
})
const FLOORS = join(import.meta.dirname, 'floors.json')
const language = await openLanguage()
const floors: Record<string, Record<string, number>> = JSON.parse(readFileSync(FLOORS, 'utf8'))
let fell = false

function report(name: string, scores: Scores): void {
  const cells = Object.entries(scores).map(([metric, score]) => {
    const floor = floors[name]?.[metric]
    const low = floor !== undefined && score < floor
    fell ||= low
    if (options.pin) (floors[name] ??= {})[metric] = Math.max(floor ?? 0, Math.floor(score * 10) / 10)
    return `${metric} ${score.toFixed(2)}${low ? ` (below ${floor})` : ''}`
  })
  console.log(`${name.padEnd(14)} ${cells.join('  ')}`)
}

function reportTreebank(name: string, gold: readonly Example[]): void {
  report(name, { ...scoreTokens(language, gold), ...scoreRaw(language, gold) })
}

console.log(`language ${language.version}`)
const own = readConllu(join(import.meta.dirname, 'gold.conllu'))
reportTreebank('own-news', own)
report('own-news-names', scoreNames(language, own))
if (options.data && options.passages) {
  const { ewt, gum, ours } = readCorpora(options.data, options.passages)
  reportTreebank('ewt-dev', ewt.dev)
  reportTreebank('gum-dev', gum.dev)
  reportTreebank(
    'gum-dev-news',
    gum.dev.filter(({ id }) => id.includes('_news_')),
  )
  report('names-ours-dev', scoreNames(language, ours.dev))
  report('names-gum-dev', scoreNames(language, gum.dev))
}
if (options.pin) writeFileSync(FLOORS, `${JSON.stringify(floors, null, 2)}\n`)
process.exitCode = fell && !options.pin ? 1 : 0
