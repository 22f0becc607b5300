import { describe, expect, it } from 'vitest'
import { findIn } from '../readText.ts'

const shown = async (text: string, given = {}) =>
  (await findIn(text, given)).places.map(
    ({ text: words, name, country, kind }) => `${words}: ${name} ${country} ${kind}`,
  )

describe('places', () => {
  it.each([
    [
      'Shells fell on Erbil in northern Iraq.',
      ['Erbil: Erbil IRQ regional-capital', 'Iraq: Iraq IRQ country'],
    ],
    [
      'A storm struck Springfield, Illinois, on Monday.',
      ['Springfield: Springfield USA regional-capital', 'Illinois: Illinois USA region'],
    ],
    [
      'A storm struck Springfield, Ill., and Springfield, Mass., on Monday.',
      [
        'Springfield: Springfield USA regional-capital',
        'Ill.: Illinois USA region',
        'Springfield: Springfield USA city',
        'Mass.: Massachusetts USA region',
      ],
    ],
    ['Police in Paris, Texas, arrested two men.', ['Paris: Paris USA city', 'Texas: Texas USA region']],
    ['Police in Paris arrested two men.', ['Paris: Paris FRA capital']],
    [
      'Soldiers left Tbilisi as Georgia closed its border with Russia.',
      ['Tbilisi: Tbilisi GEO capital', 'Georgia: Georgia GEO country', 'Russia: Russia RUS country'],
    ],
    [
      'Voters in Atlanta and Savannah queued as Georgia opened its polls.',
      ['Atlanta: Atlanta USA regional-capital', 'Savannah: Savannah USA city', 'Georgia: Georgia USA region'],
    ],
    [
      'Missiles hit the Ain al-Assad base in Anbar.',
      ['Ain al-Assad: Ain al-Asad air base IRQ airbase', 'Anbar: Anbar IRQ region'],
    ],
    ['Tankers turned back in the Strait of Hormuz.', ['Strait of Hormuz: Strait of Hormuz  strait']],
    [
      'Aid reached Hodeidah in Yemen.',
      ['Hodeidah: Al Ḩudaydah YEM regional-capital', 'Yemen: Yemen YEM country'],
    ],
  ])('in %j', async (text, expected) => {
    expect(await shown(text)).toEqual(expected)
  })

  it.each([
    'May said she would not resign.',
    'Reading the letter aloud, he wept.',
    'It was a nice day for most.',
    'The NATO spokesman said no.',
    'Vernon Jordan declined to comment, and Jordan left early.',
    'The Chamber of Commerce met.',
  ])('none in %j', async (text) => {
    expect(await shown(text)).toEqual([])
  })

  it('keeps words for people and parts of names apart from places', async () => {
    const { places } = await findIn('Iranian envoys met students of the University of California in Muscat.')
    expect(places.map(({ text, isAdjective }) => [text, isAdjective === true])).toEqual([
      ['Iranian', true],
      ['California', true],
      ['Muscat', false],
    ])
  })

  it('reads one name as one place throughout a report', async () => {
    const { places } = await findIn(
      'A mill burned in Springfield, Mass., on Monday. Springfield has two mills.',
    )
    const found = places.filter(({ text }) => text === 'Springfield').map(({ lat }) => Math.round(lat))
    expect(found).toEqual([42, 42])
  })

  it('prefers the country of the publisher', async () => {
    const text = 'A bus overturned in Durham on Tuesday.'
    expect((await findIn(text, { url: 'https://news.example.co.uk/a' })).places[0]?.country).toBe('GBR')
    expect((await findIn(text)).places[0]?.country).toBe('USA')
  })

  it('gives every place a reason, a reach, a zone and coordinates', async () => {
    const { places } = await findIn(
      'Trains from Nice and Bath to Mobile, Orange and Split passed Reading, May and Most.',
    )
    for (const place of places) {
      expect(place.because.length).toBeGreaterThan(5)
      expect(place.radiusKm).toBeGreaterThan(0)
      expect(Number.isFinite(place.lat) && Number.isFinite(place.lon)).toBe(true)
      expect(place.zone).toBeTruthy()
    }
    expect(places.length).toBeGreaterThan(0)
  })

  it.each(['', '—', '٣'.repeat(50), 'ZÜRICH'.repeat(2000), 'St. '.repeat(500), 'Ill., Ill., Ill.'])(
    'takes %j',
    async (text) => {
      for (const { lat, lon } of (await findIn(text)).places) expect(Number.isFinite(lat + lon)).toBe(true)
    },
  )
})
