/** Lines that say when a text was published or changed, in the languages of the lexicon. */

/** Beginnings of the names of months: English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Turkish, Russian, Ukrainian, Arabic. */
const months = `
jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|jän|mär|mai|okt|dez|janv|fév|fev|avr|juin|juil|aoû|aou|déc|ene|abr|ago|set|dic|out|gen|mag|giu|lug|ott|mrt|maa|mei
sty|lut|kwi|maj|cze|lip|sie|wrz|paź|lis|gru|oca|şub|nis|haz|tem|ağu|eyl|eki|kas|ara
янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру
يناير|فبراير|مارس|أبريل|إبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين
`
  .trim()
  .replaceAll('\n', '|');
const month = String.raw`(?:${months})\p{L}{0,8}\.?`;
const year = String.raw`(?:19|20)\d{2}`;
const day = new RegExp(
  [
    String.raw`(?<![\p{L}\d])(?:le |el |am |den |du |il |on )?\d{1,2}(?:st|nd|rd|th|er|º|\.)?,? (?:de |of )?${month},?(?: (?:de |del )?${year}(?: г(?:ода|\.)?)?)(?!\d)`,
    String.raw`(?<!\p{L})${month} \d{1,2}(?:st|nd|rd|th)?,? ${year}(?!\d)`,
    String.raw`(?<!\d)${year}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)`,
    String.raw`(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.](?:${year}|\d{2})(?!\d)`,
    String.raw`(?<!\d)${year} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日`,
    String.raw`${year}년 \d{1,2}월 \d{1,2}일`,
  ].join('|'),
  'giu',
);
const ago =
  /^(?:(?:vor|il y a|hace|há|fa|قبل|منذ) )?(?:\d{1,2}|an?|eine[rm]?|une?|un[ao]?) ?(?:min(?:ute|uto|uut|\.)?|h(?:our|eure|ora)?|stunde|tag|day|d|week|woche|semaine|semana|jour|d[ií]a|giorn[oi]|мин\p{L}*|час\p{L}*|дн\p{L}*|день|ساع\p{L}*|دقيق\p{L}*|يوم|أيام|分钟|小时|天)(?:e?s|e?n)?(?: ago| назад| fa| geleden| temu| atrás)?前?$/iu;
const agoWord = /ago$|^vor |^il y a |^hace |назад$|^قبل |^منذ |前$|geleden$|temu$|atrás$| fa$/iu;

const clock =
  /(?<![\d:])\d{1,2}(?:[:.]\d{2}(?::\d{2})?| ?h ?\d{2})(?: ?[ap]\.?m\.?(?!\p{L})| ?(?:uhr|hrs?|h|godz\.?)(?!\p{L}))?(?![\d:])/giu;
const zone =
  /(?<![\p{L}\d])(?:GMT|UTC|BST|CES?T|[ECMP][DS]?T|MSK|МСК|IST|EE?ST|WIB|JST|AES?T)(?: ?[+-]\d{1,2}(?::\d{2})?)?(?![\p{L}\d])/gu;
/** What the date is of. */
const dateWord =
  /(?<!\p{L})(?:(?:first |last |originally |zuletzt |date )?(?:updated?|published|posted|modified|released|issued|created)|publication date|release date|date of publication|(?:zuletzt )?(?:aktualisiert|geändert|bearbeitet)|aktualisierung|veröffentlicht|veröffentlichung|publiziert|erstellt|erschienen|stand|publiée?|mise? à jour|modifiée?|actualizad[oa]|publicad[oa]|publicación|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|opublikowano|aktualizacja|data publikacji|yayınlanma|güncelleme|обновлен[оа]|опубликован[оа]|дата публикации|оновлено|опубліковано|نشر(?:ت)?|تاريخ النشر|آخر تحديث|تم التحديث|发布时间|发布于|更新时间|更新于|发表于)(?!\p{L})/giu;
const small =
  /(?<!\p{L})(?:on|at|the|le|à|a las|las|a|à|um|am|den|de|em|às|il|alle|в|во|om|dnia|في|الساعة|and|und|et|y|и)(?!\p{L})|[^\p{L}\p{N}]+/giu;
const weekday =
  /(?<!\p{L})(?:(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)|(?:mo|di|mi|do|fr|sa|so)|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|星期[一二三四五六日天])(?!\p{L})/giu;
const reading =
  /(?<![\p{L}\d])\d{1,3}[ -]?(?:min(?:ut\p{L}{0,2})?|мин(?:ут\p{L}?)?)\.?(?:[ -](?:read|de lecture|lesezeit|чтения))?(?!\p{L})/giu;

/** No date needs more, in UTF-16 code units. */
const longest = 120;

/**
 * A line that is only a date, with time, zone, weekday and place of it; `published` when it says what the date is of or how long ago it was, so
 * that it can be no heading of a chronicle.
 */
export function dateLine(line: string): 'date' | 'published' | undefined {
  if (line.length > longest) return undefined;
  if (line.length < 60 && isAgo(line)) return 'published';
  if (!/\d/.test(line)) return undefined;
  const text = line.trim();
  const without = text.replace(day, ' ');
  const hasDay = without !== text;
  const timeless = without.replace(zone, ' ').replace(clock, ' ');
  const hasTime = timeless !== without;
  if (!hasDay && !hasTime) return undefined;
  const unnamed = timeless.replace(dateWord, ' ');
  const isNamed = unnamed !== timeless;
  if (!hasDay && !isNamed) return undefined;
  const rest = unnamed.replace(weekday, ' ').replace(reading, ' ').replace(small, ' ').trim();
  if (rest === '') return isNamed ? 'published' : 'date';
  if (isNamed && /^(?:by|von|par|por|от|автор) \S+(?: \S+){0,3}$/iu.test(rest)) return 'published';
  // The place it was written in, or who had it first.
  return hasDay && hasTime && /^(?:(?:来源|來源) \S+|\p{Lu}\S*(?: \p{Lu}\S*){0,2})$/u.test(rest)
    ? 'published'
    : undefined;
}

function isAgo(line: string): boolean {
  const span = line.replace(dateWord, ' ').replace(/^[\s:·|,–—-]+|[\s.]+$/g, '');
  return ago.test(span) && agoWord.test(span);
}
