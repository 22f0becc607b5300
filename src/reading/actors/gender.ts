const MALE = new Set(
  'mr mr. sir lord king prince emir sultan father son brother husband uncle man men boy boys spokesman chairman congressman councilman businessman policeman fisherman brothers sons sheikh imam pope bishop priest nephew grandfather widower gunman statesman foreman cameraman salesman he him his himself'.split(
    ' ',
  ),
)
const FEMALE = new Set(
  'mrs mrs. ms ms. miss dame lady queen princess mother daughter sister wife aunt woman women girl girls spokeswoman chairwoman congresswoman councilwoman businesswoman policewoman niece grandmother widow nun ombudswoman stateswoman actress waitress she her hers herself'.split(
    ' ',
  ),
)

/** What the words of a mention say of the person's gender: `m`, `f`, or nothing. */
export function genderOf(words: readonly string[]): '' | 'm' | 'f' {
  for (const word of words) {
    const folded = word.toLowerCase()
    if (MALE.has(folded)) return 'm'
    if (FEMALE.has(folded)) return 'f'
  }
  return ''
}
