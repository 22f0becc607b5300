/** Words for what befalls people, and for the two ways of helping them, by what it is. */
const HAZARDS: readonly (readonly [string, RegExp])[] = [
  ['aftershock', /aftershock|second quake/i],
  ['earthquake', /quake|tremor|temblor|seism|shook/i],
  ['slide', /landslide|mudslide|rockslide|avalanche/i],
  ['flood', /flood|inundat|deluge|overflow/i],
  ['storm', /cyclone|hurricane|typhoon|storm|tornado|gale|landfall/i],
  ['eruption', /erupt|volcan/i],
  ['wave', /tsunami/i],
  ['outbreak', /cholera|ebola|measles|outbreak|epidemic/i],
  ['collapse', /collaps|cave[ds]? in|gave way|fell in/i],
  ['fire', /\bfire\b|blaze|wildfire|burn/i],
  ['blast', /explo|blast|deton|blew/i],
  ['sinking', /s[aiu]nk|capsiz|shipwreck|went down/i],
  ['crash', /crash|collid|collision|derail|skid|veer|overturn|slid off|plung/i],
  ['stampede', /stampede|crush/i],
  ['spill', /spill|leak/i],
  ['drought', /drought|famine/i],
  ['accident', /\baccident|\bmishap/i],
  ['rescue', /rescu|search|sav(?:e|ed|ing)\b|pull|pluck|evacuat|treat|brought|airlift/i],
  ['relief', /pledg|offer|promis|donat|fund|financ|suppl|deliver|releas|reliev|\baid\b|assist/i],
]

/** What a trigger word names, or null for words such as "disaster" and "killed" that fit them all. */
export function hazardOf(trigger: string): string | null {
  return HAZARDS.find(([, words]) => words.test(trigger))?.[0] ?? null
}

/** What nature does, rather than people or machines. */
const NATURAL = new Set([
  'aftershock',
  'earthquake',
  'slide',
  'flood',
  'storm',
  'eruption',
  'wave',
  'outbreak',
  'drought',
])
const ATTACKS =
  /attack|assault|bomb|shell|strike|raid|ambush|gunm[ea]n|shot|shoot|fir(?:es?|ed|ing) (?:on|at)|clash|fight|kill(?:s|ed)? by|massacre|militants?|rebels?/i

/** The type of harm that a headline names: "Plane veers off runway" tells of an accident, as does every mishap. */
export function harmTypeOf(title: string): 'ASSAULT' | 'DISASTER' | 'ACCIDENT' {
  const hazard = hazardOf(title)
  if (hazard !== null && NATURAL.has(hazard)) return 'DISASTER'
  return hazard === null && ATTACKS.test(title) ? 'ASSAULT' : 'ACCIDENT'
}

/** What comes by itself; the rest may follow from one another: a crash burns, a flooded ferry sinks. */
const BY_ITSELF = new Set([
  'aftershock',
  'earthquake',
  'slide',
  'storm',
  'eruption',
  'outbreak',
  'stampede',
  'drought',
  'rescue',
  'relief',
])

/** Whether two hazards are two things that happened, not two sides of one. */
export function areDistinct(a: string, b: string): boolean {
  const isAlone = (one: string, other: string): boolean =>
    BY_ITSELF.has(one) && (BY_ITSELF.has(other) || other === 'accident')
  return a !== b && (isAlone(a, b) || isAlone(b, a))
}
