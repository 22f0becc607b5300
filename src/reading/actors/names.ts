import type { Cluster } from './cluster.ts'
import type { Mention } from './mention.ts'
import { nameWords } from './phrasebook.ts'

/** The actor a name stands for among those met so far: the same name, a surname, an acronym, a shorter form. */
export function findNamed(mention: Mention, clusters: readonly Cluster[]): Cluster | undefined {
  const words = nameWords(mention.text)
  const key = words.join(' ')
  const same = clusters.findLast(({ names }) => names.has(key))
  if (same) return same
  const { kind } = mention
  if (kind === undefined || kind === 'group') return undefined
  return clusters.findLast((cluster) => {
    if (cluster.kind !== kind || cluster.names.size === 0) return false
    if (kind === 'country') return cluster.code === mention.code
    if (kind === 'person') return isShortName(words, cluster.nameWords, { mention, cluster })
    return isShortBody(words, cluster.nameWords, { short: mention.text, long: cluster.name })
  })
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
