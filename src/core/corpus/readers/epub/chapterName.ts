const numbered =
  /^(?:(?:chapter|chap\.|kapitel|chapitre|capítulo|capitolo|capitulo|hoofdstuk|глава|розділ|rozdział)\s+)?(\d{1,3}|[IVXLC]{1,7}(?=[.:)\s—–-]|$))(?=[.:)\s—–-]|$)/iu;
const spelled = /^chapter\s+(\p{L}+(?:-\p{L}+)?)/iu;
const numerals =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const longest = 60;

/** How a citation names the chapter that a table of contents lists so: by its number as the book has it, else by its name. */
export function chapterName(entry: string): string {
  const number = numbered.exec(entry)?.[1];
  // "I Was There" is a title; a lone Roman one is a number only with a mark or word that says so.
  if (number !== undefined && !/^I\s+\p{L}/u.test(entry)) return number;
  const place = numerals.indexOf(spelled.exec(entry)?.[1]?.toLowerCase() ?? '');
  if (place >= 0) return String(place + 1);
  const name = entry.replace(/[,;]/g, '').replace(/\s*[:–—].*$/u, '');
  return name.length > longest ? `${name.slice(0, longest).replace(/\s+\S*$/, '')} …` : name;
}

/** Whether an entry of a table of contents is a part that holds chapters. */
export function isPart(entry: string): boolean {
  return (
    /^(?:part|book|volume|section|teil|buch|band|partie|livre|parte|libro|deel|часть|том|książka|część)\b[\s.:]*(?:\d{1,3}\b|[ivxlc]{1,7}\b|\p{L}+$)/iu.test(
      entry,
    ) || /^(?:часть|том|część)\s/iu.test(entry)
  );
}
