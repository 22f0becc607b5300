/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const PIECES = [
  '<div>',
  '</div>',
  '<p',
  '</',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<script>',
  '</script>',
  '<style>',
  '<table><tr><td>',
  '<a href="',
  '"',
  "'",
  '&#xD800;',
  '&#99999999;',
  '&amp',
  '\u0000',
  '\u2028',
  '\ufeff',
  '<svg><title>',
  '<template>',
  '<select><option>',
  '<plaintext>',
  '<math><mi>',
  '<base href="javascript:x">',
  '<meta charset="utf-7">',
  '<time datetime="9999-99-99T99:99:99Z">',
  '<script type="application/ld+json">{"@graph":[[[[{"datePublished":{"a":1},"author":[null,{"name":[1,2]}]}',
  '<p itemprop="datePublished" content="20310101">',
  '\ud83d',
]

/** Damages a page the way broken programs and attackers do: cuts, doubles, swaps and strews in loose markup. */
export function damage(page: string, random: () => number): string {
  let damaged = page
  const place = () => Math.floor(random() * (damaged.length + 1))
  for (let times = 1 + Math.floor(random() * 30); times > 0; times -= 1) {
    const [from, kind] = [place(), random()]
    const to = Math.min(damaged.length, from + Math.floor(random() * 300))
    const piece = PIECES[Math.floor(random() * PIECES.length)] as string
    if (kind < 0.55)
      damaged = damaged.slice(0, from) + piece.repeat(1 + Math.floor(random() * 40)) + damaged.slice(from)
    else if (kind < 0.75) damaged = damaged.slice(0, from) + damaged.slice(to)
    else if (kind < 0.9) damaged = damaged.slice(0, to) + damaged.slice(from, to) + damaged.slice(to)
    else if (kind < 0.95) damaged = damaged.slice(0, from)
    else damaged = damaged.toUpperCase()
  }
  return damaged
}
