import type { When } from './rules.ts';
import { type DateWords, whenIn } from './when.ts';

const months = 'январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр'.split('|');
const days = 'воскресен|понедельник|вторник|сред|четверг|пятниц|суббот'.split('|');

const russian: DateWords = {
  pattern:
    /(?<!\p{L})(?:(?<day>\d{1,2})\s+(?<month>января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)(?:\s+(?<year>\d{4})(?:\s+года)?)?|в\s+(?<month2>январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре)\s+(?<year2>\d{4})(?:\s+года)?|(?:вечером\s+|утром\s+)?(?:в|во)\s+(?:прошл\p{L}+\s+|минувш\p{L}+\s+)?(?<weekday>понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)|(?<relative>вчера|сегодня)|на\s+прошлой\s+неделе|на\s+этой\s+неделе|в\s+прошлом\s+(?:месяце|году)|в\s+(?<year3>(?:1[89]|20)\d{2})\s+году)(?!\p{L})/iu,
  monthOf: (name) =>
    months.findIndex(
      (stem) => name.toLowerCase().startsWith(stem) && !(stem === 'ма' && name.toLowerCase().startsWith('март')),
    ),
  weekdayOf: (name) => days.findIndex((stem) => name.toLowerCase().startsWith(stem)),
  ahead: /следующ/i,
  daysBack: (name) => (name.toLowerCase() === 'вчера' ? 1 : 0),
};

/** The date in a Russian text, as printed and, against a proved date, resolved. */
export function russianWhen(text: string, sourceDate: string | undefined): When | undefined {
  return whenIn(text, russian, sourceDate);
}

const venue =
  /(?<!\p{L})(?:на|в|во|в ходе|во время|после)\s+(?:\p{Ll}+\s+){0,2}?(?:брифинге|брифинга|пресс-конференции|интервью|выступлении|выступления|заявлении|встрече|встречи|саммите|саммита|слушаниях|обращении|статье|письме|форуме|конференции|совещании|заседании|эфире)(?!\p{L})(?:\s+(?:в|с|на|телеканалу|газете|агентству)\s+\p{Lu}[\p{L}-]*)?/u;

/** Where it was said, as a Russian text prints it: "на брифинге". */
export function russianVenue(text: string): string | undefined {
  return venue.exec(text)?.[0];
}
