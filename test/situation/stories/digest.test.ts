import { describe, expect, it } from 'vitest'
import { isDigest } from '../../../src/situation/stories/digest.ts'

const KNOWN = {
  names: new Set(['mount', 'tarn', 'vellin', 'korbel']),
  countries: new Set(['Ostrava', 'Belmark']),
}
const VOLCANO =
  'Mount Tarn. The volcano threw ash on four villages, and the eruption goes on, the crater watch said.'
const STADIUM =
  'Vellin. Police named five suspects in the crush at the stadium, where fans were trampled at a gate.'
const ASH = 'Korbel: Ash from the volcano lies knee-deep, and the lava has reached the crater’s lower rim.'

describe('digests', () => {
  it.each([
    ['kinds of crisis under names', [VOLCANO, STADIUM]],
    ['countries', ['In Ostrava, snow fell all night.', 'In Belmark, the ferries stayed in port.']],
    ['dashes', [VOLCANO.replace('. The', ' – The'), STADIUM.replace('. Police', ' – Police')]],
  ])('knows one by its %s', (_, paragraphs) => {
    expect(isDigest(paragraphs, KNOWN)).toBe(true)
  })

  it.each([
    ['towns of one crisis', [VOLCANO, ASH]],
    ['one label', [STADIUM, 'The volcano threw ash on four villages.']],
    ['a dateline', ['VELLIN: A bomb went off at a market.', 'Traders said that the river had flooded.']],
    [
      'the heads of a bulletin',
      [VOLCANO.replace('Mount Tarn', 'Hazards'), STADIUM.replace('Vellin', 'Security')],
    ],
    ['one name twice', [VOLCANO, STADIUM.replace('Vellin', 'Mount Tarn')]],
  ])('takes %s for none', (_, paragraphs) => {
    expect(isDigest(paragraphs, KNOWN)).toBe(false)
  })
})
