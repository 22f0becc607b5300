import { UserError } from '../../record/error.ts'
import type { ActorEntry } from './lexicon.ts'

/**
 * Reads a dictionary in PETRARCH's format and returns spellings with what each means.
 *
 *     JOHN_DOE_ [NGA]              an actor, always
 *     +JOHNNY_DOE_                 another spelling of the last
 *         [NGAGOV 990529-070529]   a role from one day to another (yymmdd); `<yymmdd` before, `>yymmdd` after
 *     POLICEMAN_POLICEMEN_ [~COP]  an agent: singular and plural; the country comes from the words around it
 *     !MINIST! = MINISTER, MINISTRY   a set, used as `!MINIST!_OF_DEFENSE_ [~GOVMIL]`
 *
 * Throws a UserError that names the line when a code or date is not in that form.
 */
export function readPetrarch(text: string): [spelling: string, entry: ActorEntry][] {
  const sets = new Map<string, readonly string[]>()
  const rows: [string, ActorEntry][] = []
  let names: string[] = []
  text.split(/\r?\n/u).forEach((raw, i) => {
    const line = raw.replace(/[#;].*$/u, '').trim()
    const set = /^!([\w-]+)!\s*=\s*(.+)$/u.exec(line)
    if (line === '' || line.startsWith('<')) return
    if (set) {
      sets.set(
        set[1] ?? '',
        (set[2] ?? '').split(/[,\s]+/u).filter((word) => word !== ''),
      )
      return
    }
    const { name, codes } = partsOf(line, i + 1)
    if (name.startsWith('+')) names = [...names, ...spellings(name.slice(1), sets)]
    else if (name !== '') names = spellings(name, sets)
    if (names.length === 0) throw lineError(i + 1, 'a code stands before any name')
    const sharing = name.startsWith('+')
      ? rowsOf(rows, names[0] ?? '')
      : codes.map((code) => entryOf(code, names[0] ?? '', i + 1))
    const spelled = name.startsWith('+') ? spellings(name.slice(1), sets) : names
    for (const spelling of spelled)
      for (const entry of sharing)
        rows.push([entry.kind === 'noun' ? spelling.toLowerCase() : spelling, entry])
  })
  return rows
}

function partsOf(line: string, number: number): { name: string; codes: string[] } {
  const open = line.indexOf('[')
  const codes = [...line.matchAll(/\[([^\]]*)\]/gu)].map((match) => match[1] ?? '')
  if (open >= 0 && codes.length === 0) throw lineError(number, 'the code has no closing ]')
  const name = (open < 0 ? line : line.slice(0, open)).trim()
  if (/\s/u.test(name.replace(/\{.*\}/u, '').trim()))
    throw lineError(number, `'${name}' has a space; join the words of a name with _`)
  return { name, codes }
}

/** Entries already given to the first spelling, for its synonyms. */
function rowsOf(rows: readonly (readonly [string, ActorEntry])[], spelling: string): ActorEntry[] {
  return rows.flatMap(([known, entry]) => (known.toLowerCase() === spelling.toLowerCase() ? [entry] : []))
}

/** "POLICEMAN_POLICEMEN_", "POLICEMAN_ {POLICEMEN_}" and sets, as people write them. */
function spellings(name: string, sets: ReadonlyMap<string, readonly string[]>): string[] {
  const forms = name
    .split(/[{}]/u)
    .map((form) => form.trim())
    .filter((form) => form !== '')
  return forms
    .flatMap((form) => expand(form, sets))
    .map((form) => titleCase(form.replace(/_+$/u, '').replaceAll('_', ' ')))
}

function expand(form: string, sets: ReadonlyMap<string, readonly string[]>): string[] {
  const set = /!([\w-]+)!/u.exec(form)
  if (!set) return [form]
  return (sets.get(set[1] ?? '') ?? []).flatMap((word) => expand(form.replace(set[0], word), sets))
}

/** Dictionaries shout; a name is matched as one when it begins with a capital. */
function titleCase(text: string): string {
  return text.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (start) => start.toUpperCase())
}

function entryOf(code: string, name: string, number: number): ActorEntry {
  const match = /^(~?)([A-Z]{3,12})?\s*(?:([<>])?(\d{6})?(?:-(\d{6}))?)$/u.exec(code.trim())
  if (!match)
    throw lineError(number, `[${code}] is not a code such as [IRQGOV], [~COP] or [IRQGOV 990101-051231]`)
  const [, agent, letters = '', sign, from, to] = match
  const since = from && sign !== '<' ? dayOf(from) : ''
  const until = to ? dayOf(to) : from && sign === '<' ? dayOf(from) : ''
  const roles = agent ? letters : letters.slice(3)
  return {
    kind: agent ? 'noun' : since || until ? 'holder' : 'organisation',
    name: agent ? name.toLowerCase() : name,
    code: agent ? '' : letters.slice(0, 3),
    sector: sectorOf(roles),
    since,
    until,
    title: `[${code.trim()}] in the dictionary given`,
  }
}

/** yymmdd; 50 … 99 is the last century. */
function dayOf(text: string): string {
  const year = Number(text.slice(0, 2))
  return `${year >= 50 ? 1900 + year : 2000 + year}-${text.slice(2, 4)}-${text.slice(4, 6)}`
}

/** CAMEO roles that PLOVER calls otherwise. */
const RENAMED: Readonly<Record<string, string>> = {
  MED: 'JRN',
  HLH: 'MED',
  INS: 'REB',
  SEP: 'REB',
  RAD: 'REB',
  SET: 'CVL',
  MOD: 'UNK',
  DEV: 'BUS',
  ENV: 'SOC',
  HRI: 'SOC',
}

/** The first role of "GOVMIL". */
function sectorOf(roles: string): string {
  const role = roles.slice(0, 3)
  return RENAMED[role] ?? role
}

function lineError(number: number, problem: string): UserError {
  return new UserError('bad-dictionary', `line ${number} of the actor dictionary: ${problem}`)
}
