import type { Report } from '../../record/report.ts'

/** Characters at the head and foot where a wire is credited. */
const HEAD = 250
const FOOT = 400

const WIRE_KINDS = new Set(['wire', 'agency'])

/**
 * How strongly `report` looks like the original among copies of one text: it is credited by the others, it says so
 * itself, it is a wire. Higher is more original; time decides among equals.
 */
export function originality(report: Report, others: readonly Report[]): number {
  const credits = others.filter((other) => other.source.name !== report.source.name)
  const credited = credits.filter((other) => isCredited(report.source.name, other)).length
  const owes = credits.some((other) => isCredited(other.source.name, report)) ? 1 : 0
  const isWire = WIRE_KINDS.has(report.source.kind ?? '') ? 1 : 0
  return (isCredited(report.source.name, report) ? 2 : 0) + 2 * Math.min(credited, 2) - 3 * owes + isWire
}

/** Whether a text names an outlet as its maker: "(Meridian Wire) -", "(MW) —", "Meridian Wire, Jakarta |", "told Meridian Wire". */
export function isCredited(name: string, report: Report): boolean {
  const { text } = report
  const head = text.slice(0, HEAD)
  const initials = initialsOf(name)
  if (head.includes(name) || (initials !== null && head.includes(`(${initials})`))) return true
  if (text.slice(-FOOT).includes(`(${name}`)) return true
  return (
    name !== report.source.name && new RegExp(`\\btold (?:the )?(?:agency )?${escape(name)}\\b`).test(text)
  )
}

function initialsOf(name: string): string | null {
  const words = name.match(/\p{Lu}[\p{L}]*/gu) ?? []
  return words.length < 2 ? null : words.map((word) => word[0]).join('')
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
