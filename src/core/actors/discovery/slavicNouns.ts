import { once } from '../../once.ts';
import { casesOf } from '../cases/casesOf.ts';

/** Nouns that Russian and Ukrainian write small in names, in all cases. Written for Ibid. */

/** Of bodies: Верховный суд, Большой театр. */
const bodies = inAllCases(`
суд театр союз фронт совет палата комитет партия парламент академия университет институт церковь банк армия флот альянс движение организация комиссия агентство служба центр фонд управление
министерство департамент дума собрание правительство корпорация компания завод комбинат федерация лига клуб школа больница библиотека музей биржа прокуратура штаб университета администрация
спілка рада палата партія академія університет інститут церква банк армія рух організація комісія агентство служба фонд управління міністерство збори уряд корпорація компанія федерація ліга
церкви церковью церков церквою лікарня бібліотека біржа прокуратура консерватория консерваторія коллегия колегія епархия єпархія патриархат патріархат гимназия гімназія лицей ліцей
`);
/** Of places: Свердловская область, Манежная площадь. */
const places = inAllCases(`
область край район республика округ империя площадь улица бульвар проспект море океан река озеро гора остров полуостров залив пролив долина лес губерния земля штат бухта парк мост
области областью площади площадью моря морю морем степи республіка імперія площа вулиця річка острів півострів затока протока губернія земля степ міст волость шоссе переулок провулок
`);
/** Of what bears a name in quotation marks: партия «Яблоко», газета «Труд». */
const named = inAllCases(`
партия газета журнал движение клуб компания фестиваль банк театр издание телеканал радиостанция агентство издательство организация фонд центр завод группа корпорация холдинг концерн союз музей институт
блок стадион программа сайт портал студия ансамбль общество магазин фирма отель гостиница кинотеатр команда проект аэропорт станция больница санаторий интернет-издание издания издании изданию авиакомпания ассоциация
партія видання рух фірма організація спілка товариство група гурт стадіон студія готель кінотеатр підприємство телеканал радіо радіостанція інститут видавництво концерн фестиваль
`);

function inAllCases(words: string): () => ReadonlySet<string> {
  return once(
    () =>
      new Set(
        words
          .trim()
          .split(/\s+/)
          .flatMap((word) => [word, ...casesOf(word, false)]),
      ),
  );
}

/** Whether a small word is the noun of a body's name. */
export function isBodyNoun(word: string): boolean {
  return bodies().has(word);
}

/** Whether a small word is the noun of a place's name. */
export function isPlaceNoun(word: string): boolean {
  return places().has(word);
}

/** Whether a word, in any case, is what a name in quotation marks stands after. */
export function bearsName(word: string): boolean {
  return named().has(word.toLowerCase());
}

/** Whether a word has the ending of an adjective: Верховного, Манежной. */
export function isAdjective(word: string): boolean {
  return /^\p{Script=Cyrillic}{3,}(?:ий|ый|ой|ого|его|ому|ему|ым|им|ом|ем|ая|яя|ую|юю|ое|ее|ые|ие|ых|их|ыми|ими|ій|ої|ьої|ою|ього|ьому|і|ими|а|у|е)$/u.test(
    word,
  );
}

/** Whether an adjective and a noun can stand in one case: the nominative of men's nouns wants its own ending, the others another. */
export function agreeInCase(adjective: string, noun: string): boolean {
  return /(?:ий|ый|ой|ій)$/.test(adjective) === /[^аеёиоуыэюяіїє]$/.test(noun) || /ой$/.test(adjective);
}
