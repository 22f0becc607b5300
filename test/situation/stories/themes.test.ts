import { describe, expect, it } from 'vitest'
import { stemOf } from '../../../src/situation/stories/stems.ts'
import { dampened, themesOf } from '../../../src/situation/stories/themes.ts'

const themes = (text: string) => dampened(themesOf(new Map(text.split(' ').map((word) => [stemOf(word), 1]))))

function loudest(text: string): number | undefined {
  return [...themes(text)].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}

describe('themes', () => {
  it.each([
    ['junta dissolved parliament curfew', 'officers overthrew president palace mutiny'],
    ['express derailed track coaches', 'signal stationmaster railway locomotive'],
    ['cholera cases vaccine doses', 'measles outbreak infected laboratory'],
    ['blackout grid electricity', 'outage substation power line'],
  ])('hears one theme in "%s" and "%s"', (a, b) => {
    expect(loudest(a)).toBeDefined()
    expect(loudest(a)).toBe(loudest(b))
  })

  it('hears two in a flood and a bombing', () => {
    expect(loudest('river embankment flooded villages')).not.toBe(loudest('bomb detonated motorcycle'))
  })

  it.each(['residents gathered near the market', 'the driver said nothing'])(
    'hears none in "%s", where a word at most speaks in passing',
    (text) => {
      expect([...themes(text)]).toEqual([])
    },
  )
})
