import type { Token } from '../../language/index.ts'
import { readTable } from '../table.ts'

/** Phrases in which no word signals an event, by their first word. */
export type Idioms = ReadonlyMap<string, readonly (readonly string[])[]>

/** Reads a table of idioms: phrases apart by `|`, words by blanks. */
export function readIdioms(table: string): Idioms {
  const idioms = new Map<string, string[][]>()
  for (const row of readTable<'idioms'>(table))
    for (const phrase of row.idioms.split('|')) {
      const words = phrase.split(' ')
      const [first = ''] = words
      const known = idioms.get(first)
      if (known) known.push(words)
      else idioms.set(first, [words])
    }
  return idioms
}

/** Tokens that stand in an idiom: "a **war of words**". */
export function findIdioms(tokens: readonly Token[], idioms: Idioms): ReadonlySet<number> {
  const found = new Set<number>()
  tokens.forEach((token, i) => {
    for (const words of [...startingWith(token.lemma, idioms), ...startingWith(token.text, idioms)])
      if (words.every((word, k) => isWord(tokens[i + k], word))) words.forEach((_, k) => found.add(i + k))
  })
  return found
}

function startingWith(word: string, idioms: Idioms): readonly (readonly string[])[] {
  return idioms.get(word.toLowerCase()) ?? []
}

function isWord(token: Token | undefined, word: string): boolean {
  return token !== undefined && (token.lemma.toLowerCase() === word || token.text.toLowerCase() === word)
}
