import type { Cluster } from './cluster.ts'
import type { Mention } from './mention.ts'
import { foldWord } from './phrasebook.ts'

/** The actor a name stands for among those met so far: the same name, a surname, an acronym, a shorter form. */
export function findNamed(mention: Mention, clusters: readonly Cluster[]): Cluster | undefined {
  const words = nameWords(mention.text)
  const named = clusters.filter(({ mentions }) => mentions.some(({ form }) => form === 'name'))
  const same = named.findLast((cluster) =>
    cluster.mentions.some((m) => m.form === 'name' && sameWords(nameWords(m.text), words)),
  )
  if (same) return same
  if (mention.kind === 'country')
    return named.findLast((c) => c.kind === 'country' && c.code === mention.code)
  if (mention.kind === 'person')
    return named.findLast(
      (c) => c.kind === 'person' && isShortName(words, nameWords(c.name), { mention, cluster: c }),
    )
  if (mention.kind !== 'organisation') return undefined
  return named.findLast(
    (c) =>
      c.kind === 'organisation' &&
      isShortBody(words, nameWords(c.name), { short: mention.text, long: c.name }),
  )
}

function nameWords(name: string): string[] {
  return name
    .split(/[\s-]+/u)
    .map((word) => foldWord(word.replace(/['’]s$/u, '')).replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word !== '')
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => word === b[i])
}

/** "Dehghan" for "Hossein Dehghan", either way round; a bare first name only where nothing tells against it. */
function isShortName(
  a: readonly string[],
  b: readonly string[],
  { mention, cluster }: { mention: Mention; cluster: Cluster },
): boolean {
  if (mention.gender !== '' && cluster.gender !== '' && mention.gender !== cluster.gender) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length === long.length) return false
  if (short.at(-1) === long.at(-1)) return short.length === 1 || short[0] === long[0]
  return short.every((word) => long.includes(word))
}

function isShortBody(
  a: readonly string[],
  b: readonly string[],
  { short, long }: { short: string; long: string },
): boolean {
  if (isAcronym(short, long) || isAcronym(long, short)) return true
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  const isProper = few.some((word) => word.length > 3 && !GENERIC.has(word))
  return (
    few[0] === many[0] && few.every((word) => many.includes(word)) && isProper && few.length < many.length
  )
}

const GENERIC = new Set(
  'ministry foreign defence defense interior national state radio news supreme court united central general army police party council committee union'.split(
    ' ',
  ),
)

function isAcronym(short: string, long: string): boolean {
  const letters = short.replace(/[^\p{L}]/gu, '')
  if (letters.length < 2 || letters !== letters.toUpperCase()) return false
  const initials = long
    .split(/[\s-]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('')
  return initials.length > 1 && initials === letters
}
