/** Where a mark is drawn, and what is written beside it. */
export interface Labelled {
  readonly x: number
  readonly y: number
  readonly text: string
}

export interface Label {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end' | 'middle'
}

/** About how wide a letter of the map's type is, and how high a line. */
export const LETTER = 6.6
const LINE = 13
/** Half of what a mark takes up. */
const MARK = 4

/** Where a label may stand beside its mark, the best first. */
type Side = 'right' | 'left' | 'below' | 'above'

const SIDES: Readonly<Record<Side, (x: number, y: number) => Label>> = {
  right: (x, y) => ({ x: x + 10, y: y + 4, anchor: 'start' }),
  left: (x, y) => ({ x: x - 10, y: y + 4, anchor: 'end' }),
  below: (x, y) => ({ x, y: y + 20, anchor: 'middle' }),
  above: (x, y) => ({ x, y: y - 12, anchor: 'middle' }),
}
const ALL = Object.keys(SIDES) as readonly Side[]

/** A place for each label where it covers no mark and no label before it; null where there is no room. */
export function placeLabels(marks: readonly Labelled[], width: number, sides = ALL): (Label | null)[] {
  const taken: Box[] = marks.map(({ x, y }) => ({
    left: x - MARK,
    right: x + MARK,
    top: y - MARK,
    bottom: y + MARK,
  }))
  return marks.map(({ x, y, text }) => {
    const size = text.length * LETTER
    for (const side of sides) {
      const label = SIDES[side](x, y)
      const box = boxOf(label, size)
      if (box.left < 0 || box.right > width || taken.some((other) => overlap(box, other))) continue
      taken.push(box)
      return label
    }
    return null
  })
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function boxOf({ x, y, anchor }: Label, size: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - size : x - size / 2
  return { left, right: left + size, top: y - LINE, bottom: y + 2 }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
