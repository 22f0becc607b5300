import { describe, expect, it } from 'vitest'
import { guessLanguage } from '../../../src/report/language/guess.ts'

/** One made-up sentence a language. */
const SENTENCES = {
  en: 'The harbour master said that two silos had burned and that nobody was hurt in the fire.',
  de: 'Der Hafenmeister sagte, dass zwei Silos gebrannt haben und dass niemand verletzt wurde.',
  fr: "Le capitaine du port a dit que deux silos avaient brûlé et que personne n'était blessé dans la nuit.",
  es: 'El capitán del puerto dijo que los dos silos se quemaron y que no hubo heridos en la noche.',
  it: 'Il capitano del porto ha detto che due silos sono bruciati e che non ci sono feriti nella notte.',
  pt: 'O capitão do porto disse que os dois silos queimaram e que não há feridos ao longo da noite.',
  nl: 'De havenmeester zegt dat er twee silo’s zijn verbrand en dat niemand van de mensen gewond is.',
  sv: 'Hamnkaptenen säger att två silor har brunnit och att det inte finns några skadade efter branden.',
  pl: 'Kapitan portu mówi, że w nocy spłonęły dwa silosy, ale nie ma rannych, jak się okazało.',
  tr: 'Liman başkanı iki silonun yandığını ve yaralanan olmadığını söyledi, bu gece için çok daha fazla ekip var.',
  id: 'Kepala pelabuhan mengatakan bahwa dua silo terbakar dan tidak ada orang yang terluka dalam kebakaran itu.',
  ru: 'Начальник порта сообщил, что в порту сгорели два силоса и что никто не пострадал.',
  uk: 'Начальник порту повідомив, що у порту згоріли два силоси та що ніхто не постраждав від вогню.',
  ar: 'قال مدير الميناء إن صومعتين احترقتا في الليل وأن هذا الحريق لم يسفر عن إصابات بعد.',
  fa: 'مدیر بندر گفت که دو سیلو در شب سوخته است و این حادثه برای کسی آسیبی نداشت.',
  zh: '港务长说，两座粮仓夜里起火，没有人受伤。',
  ja: '港長は、二つのサイロが燃え、けが人はいないと述べた。',
  ko: '항만장은 밤사이 곡물 창고 두 채가 불탔고 다친 사람은 없다고 말했다.',
  el: 'Ο λιμενάρχης είπε ότι κάηκαν δύο σιλό και κανείς δεν τραυματίστηκε.',
  he: 'מנהל הנמל אמר כי שני ממגורות נשרפו בלילה וכי לא היו נפגעים, אך הוא לא מסר פרטים על כל זה.',
}

describe('guessLanguage', () => {
  it.each(Object.entries(SENTENCES))('%s', (language, text) => expect(guessLanguage(text)).toBe(language))
  it('believes the page where the text is too short to say', () =>
    expect(guessLanguage('Selm', 'de-AT')).toBe('de'))
  it('does not believe the page against the text', () => expect(guessLanguage(SENTENCES.fr, 'en')).toBe('fr'))
  it('takes English for what nobody can tell', () => expect(guessLanguage('')).toBe('en'))
})
