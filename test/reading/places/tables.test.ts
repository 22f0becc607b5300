import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createGazetteer } from '../../../src/reading/places/index.ts'
import { readTable } from '../../../src/reading/table.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const tables = Object.fromEntries(
  readdirSync(join(ROOT, 'lexicon'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsv'))
    .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(ROOT, 'lexicon', name), 'utf8')]),
)
const gazetteer = createGazetteer(readFileSync(join(ROOT, 'data', 'gazetteer.bin')), tables)
const rowsOf = (name: string) => readTable<string>(tables[`places/${name}.tsv`] ?? '')
const LISTS = ['regions', 'waters', 'sites'] as const

describe.each(LISTS)('places/%s.tsv', (list) => {
  const rows = rowsOf(list)

  it('has rows', () => {
    expect(rows.length).toBeGreaterThan(100)
  })

  it('gives each place coordinates, a reach, a zone and a source', () => {
    for (const { name, lat, lon, radius, zone, source, kind } of rows) {
      expect([
        name,
        Math.abs(Number(lat)) <= 90 && lat !== '',
        Math.abs(Number(lon)) <= 180 && lon !== '',
      ]).toEqual([name, true, true])
      expect([name, Number(radius) > 0, source !== '', kind !== '']).toEqual([name, true, true, true])
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zone as string }), name).not.toThrow()
    }
  })

  it('is found under every form', () => {
    for (const { name, forms } of rows)
      for (const form of [name, ...(forms ?? '').split('|')].filter((one) => one))
        expect(
          gazetteer.find(form as string).map((one) => [one.list, one.name]),
          form,
        ).toContainEqual([list, name])
  })
})

describe('places/countries.tsv', () => {
  it('places every country that actors/countries.tsv names', () => {
    for (const { code, name } of readTable<string>(tables['actors/countries.tsv'] ?? ''))
      expect(gazetteer.countryOf(code as string), `${code} ${name}`).not.toBeNull()
  })

  it.each([
    ['Iran', 'IRN'],
    ['U.S.', 'USA'],
    ['Burma', 'MMR'],
    ['Britain', 'GBR'],
    ['Greenland', 'GRL'],
  ])('knows %s', (name, code) => {
    expect(gazetteer.find(name)[0]).toMatchObject({ country: code, kind: 'country' })
  })
})

describe('places/peoples.tsv', () => {
  it.each(rowsOf('peoples').map(({ word, place, example }) => [word ?? '', place ?? '', example ?? '']))(
    '%s is of %s',
    (words, place, example) => {
      const known = words.split('|')
      expect(known.some((word) => example.includes(word))).toBe(true)
      for (const word of known)
        expect(gazetteer.findPeople(word)?.name).toBe(place === 'Kurdistan' ? 'Iraqi Kurdistan' : place)
    },
  )
})

describe('gazetteer', () => {
  it.each([
    ['Ain al-Assad', 'Ain al-Asad air base'],
    ['Ayn al-Asad', 'Ain al-Asad air base'],
    ['Al Asad', 'Ain al-Asad air base'],
    ['Kiev', 'Kyiv'],
    ['N’Djamena', "N'Djamena"],
    ['St Louis', 'St. Louis'],
    ['Deir al-Zor', 'Deir ez-Zor'],
  ])('knows %s as %s', (form, name) => {
    expect(gazetteer.find(form).map((one) => one.name)).toContain(name)
  })

  it('finds other transliterations by their consonants', () => {
    expect(gazetteer.findAlike('Hodeidah').map(({ country }) => country)).toContain('YEM')
  })

  it('gives every place coordinates and a zone', () => {
    for (const name of ['Paris', 'Springfield', 'Alexandria', 'Georgia', 'Walker County', 'Victoria'])
      for (const place of gazetteer.find(name)) {
        expect(Number.isFinite(place.lat) && Number.isFinite(place.lon), name).toBe(true)
        expect(place.zone).toMatch(/^(UTC|[A-Z]\w+\/.+)$/)
      }
  })

  it('reads an abbreviation only after a comma, and an acronym only in capitals', () => {
    expect(gazetteer.findAbbreviated('Ill.')[0]?.name).toBe('Illinois')
    expect(gazetteer.find('Ill')).toEqual([])
    expect(gazetteer.find('Car')).toEqual([])
    expect(gazetteer.find('CAR')[0]?.country).toBe('CAF')
  })

  it.each(['', ' ', '٣', 'x'.repeat(10_000), '\ud800', '—'])('takes %j', (name) => {
    expect(gazetteer.find(name)).toEqual([])
  })

  it('refuses bytes that are no gazetteer', () => {
    expect(() => createGazetteer(new Uint8Array(64), {})).toThrow('not a gazetteer file')
  })
})
