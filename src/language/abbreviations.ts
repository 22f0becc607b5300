/**
 * Words that keep their full stop. `always`: the stop is never a sentence end by itself. `inside`: only
 * before a capital or a digit, because
 * the bare word exists too ("Ill. voters" against "He is ill."). Lower case, without the stop. */
const ALWAYS = `mr mrs ms dr st vs etc e.g i.e inc nos al ft d.c jr sr p.m a.m corp ltd ph.d rev gov govs sen sens rep reps
  gen lt col maj capt cmdr cpl sgt pvt adm brig pfc spc hon prof pres supt det insp messrs mme mlle jan feb apr jun jul aug sept sep oct nov dec
  mon tue tues wed thu thur thurs fri u.s u.n u.k u.s.a e.u u.a.e ave blvd rd mt approx dept dist ed eds esp ext figs vol vols pp ca cf viz
  bros mfg assn ga fla calif conn va tex tenn wis ariz ark colo kan ky md mich minn mo mont neb nev okla ore vt wyo ala lbs lb oz yrs
  mins hrs sq a.k.a o.k b.a m.a m.d p.s p.o l.a n.y r.i n.j n.c s.c n.d s.d n.h n.m w.va attn ser univ intl natl gov't`

const INSIDE = `art ed mar sat fig miss ill mass la pa ch del ind wash sec ph mob para sun co v est p c fr inst conf div no`

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

const always = words(ALWAYS)
const inside = words(INSIDE)
/** Of `inside`, those that are ordinary words when capitalised too. */
const ordinary = words('art miss ill mass ind')

/**
 * Whether the stop after `word` belongs to it; `after` is the text from the stop on (a few characters are
 * enough).
 */
export function keepsStop(word: string, after: string): boolean {
  const lower = word.toLowerCase()
  if (lower === 'no') return /^\.\s*\d/.test(after)
  if (inside.has(lower)) {
    return /^\p{Lu}/u.test(word) && !ordinary.has(lower) && /^(\.,? \p{Lu}|\. \d)/u.test(after)
  }
  return always.has(lower) || /^[A-Z]$/.test(word)
}
