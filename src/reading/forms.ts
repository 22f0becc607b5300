import type { Token } from '../language/index.ts'

/** Irregular forms that the lemmatiser may not know, each with its base form. */
const IRREGULAR: ReadonlyMap<string, string> = pairs(
  (
    'arose arise awoke awake bore bear became become began begin bent bend bound bind bit bite ' +
    'bled bleed blew blow broke break brought bring built build burnt burn bought buy caught catch ' +
    'chose choose came come dealt deal dug dig did do drew draw drove drive ate eat fell fall ' +
    'fed feed felt feel fought fight found find fled flee flew fly forbade forbid forgave forgive ' +
    'froze freeze got get gave give went go grew grow hung hang heard hear hid hide held hold ' +
    'kept keep knew know laid lay led lead left leave lent lend lay lie lit light lost lose ' +
    'made make meant mean met meet overran overrun overthrew overthrow paid pay ran run rode ride ' +
    'rang ring rose rise said say saw see sought seek sold sell sent send shook shake shone shine ' +
    'shot shoot shrank shrink sang sing sank sink sat sit slew slay slain slay slept sleep ' +
    'slid slide spoke speak sped speed spent spend spun spin sprang spring stood stand stole steal ' +
    'stuck stick stung sting struck strike stricken strike strove strive swore swear swept sweep ' +
    'swam swim took take taught teach tore tear told tell thought think threw throw ' +
    'understood understand undertook undertake withdrew withdraw withheld withhold ' +
    'withstood withstand won win wound wind wore wear wrote write retook retake taken take ' +
    'given give driven drive stolen steal broken break chosen choose frozen freeze torn tear ' +
    'sworn swear thrown throw shaken shake written write fallen fall flown fly forgiven forgive ' +
    'forbidden forbid drawn draw blown blow begun begin sunk sink swollen swell dying die men man ' +
    'women woman children child lives life'
  ).split(' '),
)

function pairs(words: readonly string[]): Map<string, string> {
  const map = new Map<string, string>()
  for (let i = 0; i + 1 < words.length; i += 2) map.set(words[i] as string, words[i + 1] as string)
  return map
}

/**
 * The base forms a word may have, best guess first: its lemma, then what is left without its ending. A word that the
 * lemmatiser took for an adjective ("massacred") is still found under "massacre".
 */
export function formsOf({ lemma, text }: Pick<Token, 'lemma' | 'text'>): string[] {
  const word = text.toLowerCase()
  const irregular = IRREGULAR.get(word)
  const forms = [lemma.toLowerCase(), ...(irregular ? [irregular] : []), ...stripped(word), word]
  return [...new Set(forms)]
}

function stripped(word: string): string[] {
  const ending = /(?:ies|ied|ing|ed|es|s)$/.exec(word)?.[0]
  if (!ending || word.length - ending.length < 3) return []
  const stem = word.slice(0, -ending.length)
  if (ending === 'ies' || ending === 'ied') return [`${stem}y`]
  if (ending === 'es') return /(?:[sxzo]|ch|sh)$/.test(stem) ? [stem, `${stem}e`] : [`${stem}e`]
  const undoubled = /([bdgklmnprstz])\1$/.test(stem) ? [stem.slice(0, -1)] : []
  return ending === 's' ? [stem] : [stem, `${stem}e`, ...undoubled]
}
