import type { Token } from '../language/index.ts'

const IRREGULAR: Readonly<Record<string, string>> = {
  slain: 'slay',
  dying: 'die',
  shot: 'shoot',
  men: 'man',
  women: 'woman',
}

/**
 * The base forms a word may have, best guess first: its lemma, then what is left without its ending. A word that the
 * lemmatiser took for an adjective ("massacred") is still found under "massacre".
 */
export function formsOf({ lemma, text }: Pick<Token, 'lemma' | 'text'>): string[] {
  const word = text.toLowerCase()
  const forms = [lemma.toLowerCase(), ...(IRREGULAR[word] ? [IRREGULAR[word]] : []), ...stripped(word)]
  return [...new Set(forms)]
}

function stripped(word: string): string[] {
  const ending = /(?:ies|ied|ing|ed|es|s)$/.exec(word)?.[0]
  if (!ending || word.length - ending.length < 3) return []
  const stem = word.slice(0, -ending.length)
  if (ending === 'ies' || ending === 'ied') return [`${stem}y`]
  const undoubled = /([bdgklmnprt])\1$/.test(stem) ? [stem.slice(0, -1)] : []
  return ending === 's' ? [stem] : [stem, `${stem}e`, ...undoubled]
}
