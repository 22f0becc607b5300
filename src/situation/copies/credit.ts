import type { Report } from '../../record/report.ts'

/** Characters at the head and foot where a wire is credited. */
const HEAD = 250
const FOOT = 400

const WIRE_KINDS = new Set(['wire', 'agency'])

/**
 * How strongly each report looks like the original among copies of one text: it is credited by the others, it says so
 * itself, it is a wire. Higher is more original; time decides among equals.
 */
export function rateOriginality(reports: readonly Report[]): Map<Report, number> {
  const outlets = [...new Set(reports.map(({ source }) => source.name))]
  const credits = new Map(
    reports.map((report) => [report, outlets.filter((name) => isCredited(name, report))]),
  )
  const credited = new Map<string, number>()
  for (const [{ source }, names] of credits)
    for (const name of names) if (name !== source.name) credited.set(name, (credited.get(name) ?? 0) + 1)
  return new Map(
    reports.map((report) => {
      const { name, kind } = report.source
      const names = credits.get(report) ?? []
      const owes = names.some((other) => other !== name) ? 1 : 0
      const isWire = WIRE_KINDS.has(kind ?? '') ? 1 : 0
      const own = names.includes(name) ? 2 : 0
      return [report, own + 2 * Math.min(credited.get(name) ?? 0, 2) - 3 * owes + isWire]
    }),
  )
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
