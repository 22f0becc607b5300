import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'

/** The rooms of the house and what each may import. A room always sees itself. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  record: [],
  report: ['record'],
  language: ['record'],
  reading: ['record', 'language'],
  situation: ['record'],
  store: ['record'],
  exchange: ['record'],
  desk: ['record', 'report', 'language', 'reading', 'situation', 'store', 'exchange'],
  server: ['record', 'desk'],
  web: ['record'],
  cli: ['record', 'desk', 'server'],
}

/** Rooms without clock, disk or network, and the packages each may use: all of them run in a browser too. */
const PURE: Readonly<Record<string, readonly string[]>> = {
  record: ['zod'],
  language: [],
  reading: [],
  situation: [],
  exchange: [],
}

const IMPURE = /\bnew Date\(\)|\bDate\.now\(|\bprocess\.|\bfetch\(|\bMath\.random\(|\bglobalThis\.crypto\b/

interface Import {
  readonly file: string
  readonly room: string
  readonly target: string
  readonly isType: boolean
}

const SRC = join(import.meta.dirname, '..', 'src')

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/.test(name))

/** Every import of a source text: one line or many, type-only, side-effect, re-export and dynamic. */
function importsOf(text: string): { target: string; isType: boolean }[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const statement = /^\s*(import|export)\b(\s+type\b)?(?:[^'";]*?\bfrom)?\s*(['"])([^'"]+)\3/gm
  const dynamic = /\bimport\(\s*(['"`])([^'"`]+)\1/g
  return [
    ...[...code.matchAll(statement)].map((match) => ({
      target: match[4] as string,
      isType: match[2] !== undefined,
    })),
    ...[...code.matchAll(dynamic)].map((match) => ({ target: match[2] as string, isType: false })),
  ]
}

const roomOf = (file: string) => (file.includes('/') ? (file.split('/')[0] as string) : '')

const imports: Import[] = files.flatMap((file) =>
  importsOf(readFileSync(join(SRC, file), 'utf8')).map((found) => ({ file, room: roomOf(file), ...found })),
)

function problemOf({ file, room, target, isType }: Import): string | null {
  if (!target.startsWith('.')) {
    const name = target.startsWith('@')
      ? target.split('/').slice(0, 2).join('/')
      : (target.split('/')[0] as string)
    const allowed = PURE[room]
    return allowed && !allowed.includes(name)
      ? `${file}: ${room} is pure and must not import ${target}`
      : null
  }
  const other = roomOf(posix.normalize(posix.join(dirname(file).replaceAll('\\', '/'), target)))
  if (room === '' || other === room) return null
  if (room === 'web' && other === 'server' && isType) return null
  return ROOMS[room]?.includes(other)
    ? null
    : `${file}: ${room} must not import ${other || 'the library face'} (${target})`
}

describe('architecture', () => {
  it('has only the rooms that are listed', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => room !== '' && !(room in ROOMS))).toEqual([])
  })

  it('keeps every import within what its room allows', () => {
    expect(imports.length).toBeGreaterThan(50)
    expect(imports.map(problemOf).filter((problem) => problem !== null)).toEqual([])
  })

  it.each(Object.keys(PURE))('keeps %s free of clock, disk, network and chance', (room) => {
    const broken = files
      .filter((file) => roomOf(file) === room)
      .filter((file) =>
        IMPURE.test(readFileSync(join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')),
      )
    expect(broken).toEqual([])
  })

  it.each([
    ["import { a } from '../desk/data.ts'", '../desk/data.ts', false],
    ["import type { A } from './a.ts'", './a.ts', true],
    ["import {\n  a,\n  type B,\n} from 'node:fs'", 'node:fs', false],
    ["import './effect.ts'", './effect.ts', false],
    ["export * from './b.ts'", './b.ts', false],
    ["const x = await import('./late.ts')", './late.ts', false],
  ])('sees the import in %j', (code, target, isType) => {
    expect(importsOf(code)).toEqual([{ target, isType }])
  })

  it('sees a wrong room', () => {
    const wrong = { file: 'reading/read.ts', room: 'reading', target: '../store/a.ts', isType: false }
    expect(problemOf(wrong)).toContain('must not import store')
    expect(problemOf({ ...wrong, target: 'node:fs' })).toContain('pure')
  })
})
