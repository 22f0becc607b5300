/** Words in a description of a source that tell what sort of source it is. */
const list = (words: string): RegExp => new RegExp(`\\b(?:${words.trim().split(/\s+/).join('|')})s?\\b`, 'i')

/** Below the national level, each office counts for itself. */
export const LOCAL = list(
  `mayor governor regent district municipality municipal provincial county village local regional commune city town ward
  prefect sheriff councillor council borough parish barangay`,
)
/** People who may be one or many, and whom no name tells apart. */
export const COLLECTIVE = list(
  `witness|witnesses resident survivor villager local relative neighbor neighbour doctor nurse surgeon medic passenger
  protester activist family|families source aide adviser employee worker engineer fisherman|fishermen diplomat lawyer`,
)
/** "An official", "two security officials", "a source": one of many, whom the report does not name. */
export const ANONYMOUS =
  /^(?:an?|one|two|three|four|five|several|some|another|other|multiple|the (?:first|second|third))\b.*\b(?:officials?|sources?|officers?|diplomats?|people|persons?|advisers?|aides?|lawmakers?|commanders?|members?|ministers?|spokes\w+)\b/i
/** Parts of a state, by the words of a description. */
export const MILITARY = list(
  'military army navy pentagon soldier troop command defense defence forces marine|marines',
)
export const POLICE = list('police gendarmerie constabulary')
export const GOVERNMENT = list(
  `government ministry|ministries minister president presidency cabinet authority|authorities official administration
  agency|agencies chancellery department bureau premier embassy|embassies commission`,
)
/** Outlets that publish news of others; every other publisher speaks for itself. */
export const NEWS = list(
  `news wire press post times herald courier chronicle gazette tribune journal dispatch radio television tv broadcasting
  broadcaster daily weekly online media telegraph observer mail standard star sun globe guardian desk today express diario`,
)
/** Kinds of publisher that speak for themselves. */
export const OWN_KINDS = list(
  'ministry ngo government military police company party embassy hospital institute',
)

/** Parts of a state that speak for nobody but themselves: they check it, or measure. */
export const INDEPENDENT: readonly (readonly [string, RegExp])[] = [
  ['ombudsperson', /\bombuds/i],
  ['human rights commission', /\bhuman rights commission/i],
  ['manifest', /\bmanifest\b/i],
  ['prosecutor', /\bprosecutor|\bpublic ministry\b/i],
  ['safety board', /\b(?:safety|accident|investigation) (?:board|committee|commission|bureau)/i],
  ['weather service', /\b(?:weather|meteorolog\w+) (?:office|service|agency|institute|bureau)/i],
]
/** Institutes, hospitals and universities: each its own source. */
export const OWN_SOURCES =
  /\b(?:survey|seismolog\w+|institute|hospital|clinic|university|college|observatory|red cross|red crescent)\b/i
