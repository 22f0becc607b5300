import { nameOf, WORD } from './names.ts'
import { stemOf } from './stems.ts'
import { dampened, themesOf } from './themes.ts'

/** "Surabaya. Police named five suspects", "Mali: Soldiers …", "In Greece, the coast guard …" at the head of a paragraph. */
const LABEL =
  /^(?:[•*–—-]\s*)?(?:In ((?:the )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}),|(\p{Lu}[\p{L}’'-]{3,}(?: (?:and |of |the |de )?\p{Lu}[\p{L}’'-]+){0,3})(?:[.:]| [–—-])) /u
/** Paragraphs less alike than this in their themes are not about one crisis: parts of one report lie above .5 nearly always. */
const OTHER_KIND = 0.3

/**
 * Whether a report is a digest ("East Indonesia this week"): paragraphs under different names that speak of different kinds of
 * crisis, or of different countries by name. It tells of several stories, so that it must not tie them together. The heads of
 * a situation report ("Shelter.", "Health:") are no names.
 */
export function isDigest(
  paragraphs: readonly string[],
  { names, countries }: { readonly names: ReadonlySet<string>; readonly countries: ReadonlySet<string> },
): boolean {
  const parts = paragraphs.flatMap((text) => {
    const [, place, label] = LABEL.exec(text) ?? []
    const name = place ?? label
    const isName =
      name !== undefined && (countries.has(name) || name.split(' ').every((word) => names.has(nameOf(word))))
    return isName ? { name, text } : []
  })
  return parts.some((one, index) =>
    parts.slice(index + 1).some((other) => {
      if (one.name === other.name) return false
      if (countries.has(one.name) && countries.has(other.name)) return true
      return likeness(themesIn(one.text), themesIn(other.text)) < OTHER_KIND
    }),
  )
}

function themesIn(text: string): ReadonlyMap<number, number> {
  return dampened(themesOf(new Map((text.match(WORD) ?? []).map((word) => [stemOf(word), 1]))))
}

/** Cosine; 1 where one of them has no theme. */
function likeness(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  if (a.size === 0 || b.size === 0) return 1
  let sum = 0
  for (const [theme, weight] of a) sum += weight * (b.get(theme) ?? 0)
  return sum / (Math.hypot(...a.values()) * Math.hypot(...b.values()))
}
