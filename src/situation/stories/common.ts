/** Words that news of every kind uses; they tell no story from another. Lower case, plural -s taken off. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `the that with from have been were will which this their they after about more than when would what said say told over
  also into only before could other had its his her him she has was are not but who out one two all for and the did does
  people person official report reported government president minister ministry spokesman spokeswoman spokesperson statement
  police military army troop soldier force killed dead death died injured injury wounded least country city capital national
  new agency later early late night morning afternoon evening local time hour minute day week month year first last still
  there them some many most while during between because under where against since among near around another three four five
  six seven eight nine ten eleven twelve dozen hundred thousand million number called call asked reporter telephone through
  came come half then life figure preliminary without confirmed body carried chief himself herself ordered closed until
  today yesterday tomorrow whom situation area part place region state town village district province north south east west
  eastern western northern southern central january february march april may june july august september october november
  december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday gmt utc
  general colonel col gen major captain head leader member group family man woman men women child children work made make
  take taken took found find give given gave left right good great high long small large own same next down back well even
  such each very much just like know known according expected added spoke condition anonymity because however despite
  photo image video caption read update updated correct correction version story press conference briefing interview`.split(
    /\s+/,
  ),
)

/** Parts of names that act everywhere. Lower case, plural -s taken off. */
export const WIDE_NAMES: ReadonlySet<string> = new Set(
  `united nation nations red cross crescent african european arab union world health organization organisation international
  monetary fund amnesty human rights right watch council security foreign affair affairs interior defence defense
  finance justice energy transport parliament senate congress assembly supreme high court office embassy university hospital
  radio television news daily post time tribune islamic muslim christian catholic republic democratic kingdom federation
  western asian american latin pacific atlantic mediterranean unicef unhcr ocha nato asean ecowas mission party front army
  navy air guard police coast church mosque doctor prof professor sir madam lord bishop sheikh imam king queen prince
  prime deputy acting former unit desk command commander corporal private sergeant lieutenant brigadier admiral marshal response
  centre center institute college school agency authority service bank railway railways airport port street avenue square bridge
  god allah mr mrs ms bin ibn abu al el la los las san santa saint von van der`.split(/\s+/),
)
