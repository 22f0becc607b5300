// Speed and memory beside wink-nlp and compromise, each in a fresh process on the same text, one thread.
//   npx tsx bench/language/speed.ts [FILE]      FILE: plain text; without it our own sample reports
// What is compared: Sitrep gives tokens, sentences, tags, lemmas, trees and names; wink-nlp tokens,
// sentences, tags and entities; compromise tokens,
// sentences and tags. Neither of the two gives a tree.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openLanguage } from '../../src/desk/language.ts'

interface Tool {
  /** Reads a text; returns the number of words it found. */
  readonly read: (text: string) => number
}

const TOOLS: Readonly<Record<string, () => Promise<Tool>>> = {
  sitrep: async () => {
    const language = await openLanguage()
    return { read: (text) => language.parse(text).reduce((sum, { tokens }) => sum + tokens.length, 0) }
  },
  'wink-nlp': async () => {
    const [{ default: create }, { default: model }] = await Promise.all([
      import('wink-nlp'),
      import('wink-eng-lite-web-model'),
    ])
    const nlp = create(model)
    return {
      read: (text) => {
        const words = nlp.readDoc(text).tokens()
        words.out(nlp.its.pos)
        return words.length()
      },
    }
  },
  compromise: async () => {
    const { default: nlp } = await import('compromise')
    return { read: (text) => nlp(text).terms().out('array').length }
  },
}

/** Seconds for which the warm text is read again and again. */
const WARM = 4
const PIECE = 4500

function textOf(file: string | undefined): string {
  if (file) return readFileSync(file, 'utf8')
  const folder = fileURLToPath(new URL('../../samples/', import.meta.url))
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:json|txt)$/.test(name),
  )
  return names
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .map(plainOf)
    .join('\n\n')
}

/** The text of a report file, or the file itself. */
function plainOf(file: string): string {
  try {
    const text = (JSON.parse(file) as { text?: unknown }).text
    return typeof text === 'string' ? text : ''
  } catch {
    return file
  }
}

/** Reports of about `PIECE` characters, cut between paragraphs. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const paragraph of text.split(/\n\s*\n/)) {
    piece += `${paragraph}\n\n`
    if (piece.length < PIECE) continue
    pieces.push(piece)
    piece = ''
  }
  return piece.trim() ? [...pieces, piece] : pieces
}

async function measure(name: string, file: string | undefined): Promise<void> {
  const pieces = piecesOf(textOf(file))
  const loading = process.cpuUsage()
  const tool = await TOOLS[name]!()
  const load = secondsSince(loading)
  const [cold, warm] = [timed(tool, pieces, 0), timed(tool, pieces, WARM)]
  const memory = Math.round(process.memoryUsage().rss / 1e6)
  console.log(
    `${name.padEnd(12)} load ${load.toFixed(2)} s   cold ${perSecond(cold)}   warm ${perSecond(warm)} words a CPU second   ${memory} MB resident`,
  )
}

function timed(tool: Tool, pieces: readonly string[], seconds: number): { words: number; seconds: number } {
  const start = process.cpuUsage()
  let words = 0
  do for (const piece of pieces) words += tool.read(piece)
  while (secondsSince(start) < seconds)
  return { words, seconds: secondsSince(start) }
}

function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

const perSecond = ({ words, seconds }: { words: number; seconds: number }): string =>
  Math.round(words / seconds)
    .toLocaleString('en')
    .padStart(9)

const [first, second] = process.argv.slice(2)
if (first !== undefined && first in TOOLS) await measure(first, second)
else {
  for (const name of Object.keys(TOOLS)) {
    const script = fileURLToPath(import.meta.url)
    execFileSync(process.execPath, ['--import', 'tsx', script, name, ...(first ? [first] : [])], {
      stdio: 'inherit',
    })
  }
}
