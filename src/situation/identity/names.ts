import { plainWords } from '../words.ts'

/** Whether one name is the other or a part of it: "Gen. Ovidio Rengifo Paz", "Rengifo". */
export function isOneName(a: string, b: string): boolean {
  return areOneName(properWords(a), properWords(b))
}

/** The same for names that are already split into their proper words. */
export function areOneName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.length > 0 && short.every((word) => long.includes(word))
}

const PROPER = /(?<=^|[\s(-])(?!(?:The|A|An|One|Two|His|Her|Its|Their|Our)\s)\p{Lu}[\p{L}’'-]+/gu

/** The capitalised words of a name, plain. */
export function properWords(name: string): string[] {
  return (name.match(PROPER) ?? []).flatMap(plainWords)
}
