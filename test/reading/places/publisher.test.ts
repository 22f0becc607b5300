import { describe, expect, it, test } from 'vitest'
import { openKnowledge } from '../../../src/desk/data.ts'
import { countryOfPublisher } from '../../../src/reading/places/publisher.ts'
import { readFileSync } from 'node:fs'
import { readTable } from '../../../src/reading/table.ts'
import { reportFromText } from '../../../src/report/index.ts'

const { gazetteer } = await openKnowledge()
const countryOf = async (name: string, url?: string) =>
  countryOfPublisher(await reportFromText('Rain.', { source: { name }, ...(url && { url }) }), gazetteer)

describe('the country of a publisher', () => {
  it.each([
    ['The Deccan Morning Herald', 'IND'],
    ['Niger Delta Lamp', 'NGA'],
    ['Dhaka Evening Lamp', 'BGD'],
    ['Highland Nepal Lamp', 'NPL'],
    ['The Ukrainian Lamp', 'UKR'],
    ['La Lampe Générale (English)', ''],
    ['Delta Radio', ''],
    ['Meridian Wire', ''],
    ['', ''],
  ])('%s is %j', async (name, country) => {
    expect(await countryOf(name)).toBe(country)
  })

  it('goes by the address before the name', async () => {
    expect(await countryOf('Deccan Lamp', 'https://lamp.example.co.uk/1')).toBe('GBR')
  })
})

test.each(readTable<'country' | 'words'>(readFileSync('lexicon/places/outlets.tsv', 'utf8')))(
  'outlets of $country',
  ({ country, words }) => {
    expect(gazetteer.countryOf(country)?.country).toBe(country)
    for (const word of words.split('|'))
      expect([word, gazetteer.countryOfOutlet(word)]).toEqual([word, country])
  },
)
